package dev.portolan.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final Deadline deadline = new Deadline(1);

  @Test
  void returnsWhatTheWorkReturns() throws NotDrawnException {
    assertEquals("done", deadline.within(() -> "done"));
  }

  @Test
  void givesUpOnWorkWithoutEnd() {
    AtomicBoolean over = new AtomicBoolean();
    try {
      NotDrawnException e =
          assertThrows(
              NotDrawnException.class,
              () ->
                  deadline.within(
                      () -> {
                        while (!over.get()) {
                          Thread.onSpinWait();
                        }
                        return "";
                      }));

      assertEquals("drawing it takes longer than 1 s", e.getMessage());
    } finally {
      over.set(true);
    }
  }

  @Test
  void failsAsTheWorkFails() {
    assertEquals(
        new Drawing.Refusal(7, "no"),
        assertThrows(
                NotDrawnException.class,
                () ->
                    deadline.within(
                        () -> {
                          throw new NotDrawnException(7, "no");
                        }))
            .refusal());
    assertEquals(
        "it is nested too deeply, or calls itself",
        assertThrows(NotDrawnException.class, () -> deadline.within(() -> deeper(1))).getMessage());
    assertEquals(
        "PlantUML fails on it",
        assertThrows(
                NotDrawnException.class,
                () ->
                    deadline.within(
                        () -> {
                          throw new IllegalArgumentException("of the library");
                        }))
            .getMessage());
  }

  private static int deeper(int depth) {
    return depth <= 0 ? 0 : 1 + deeper(depth + 1);
  }
}
