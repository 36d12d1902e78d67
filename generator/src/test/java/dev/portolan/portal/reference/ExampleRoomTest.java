package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.code.CodeColouring;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleRoomTest {
  private static CodeView example(int members) {
    return CodeView.of(
        "e" + members,
        "json",
        CodeView.code("json", "{\n" + "  \"a\": \"<b>\",\n".repeat(members) + "}"));
  }

  private static boolean coloured(CodeView view) {
    return view.code().markup().contains("<span");
  }

  @Test
  void leavesAsTheyAreWhatFits() {
    List<CodeView> examples = List.of(example(3), example(50));
    ExampleRoom room = new ExampleRoom("v1/a.html", 0, examples);
    assertEquals(examples, room.fit(examples));
    assertTrue(room.files().isEmpty());
  }

  @Test
  void takesTheColoursOfTheLongestFirst() {
    List<CodeView> examples = List.of(example(900), example(3), example(1000));
    List<CodeView> fitted = new ExampleRoom("v1/a.html", 0, examples).fit(examples);
    assertFalse(coloured(fitted.get(2)));
    assertTrue(coloured(fitted.get(1)));
    for (int i = 0; i < examples.size(); i++) {
      assertEquals(
          CodeColouring.text(examples.get(i).code()), CodeColouring.text(fitted.get(i).code()));
    }
  }

  @Test
  void putsWhatIsStillTooMuchIntoFilesAndKeepsWithinTheLimit() {
    List<CodeView> examples = List.of(example(3000), example(4), example(3100), example(2900));
    ExampleRoom room = new ExampleRoom("v1/a.html", 0, examples);
    List<CodeView> fitted = room.fit(examples);
    assertEquals("v1/a--example-1.json", fitted.get(2).rest());
    assertEquals(
        CodeColouring.text(examples.get(2).code()), room.files().get("v1/a--example-1.json"));
    assertTrue(CodeColouring.text(fitted.get(2).code()).endsWith("\n…"));
    assertEquals("", fitted.get(1).rest());
    int total = fitted.stream().mapToInt(view -> view.code().markup().length()).sum();
    assertTrue(total <= ExampleRoom.LIMIT, () -> total + " bytes");
  }

  @Test
  void keepsWithinTheLimitHoweverManyThereAre() {
    List<CodeView> examples = Collections.nCopies(60, 0).stream().map(i -> example(500)).toList();
    List<CodeView> fitted = new ExampleRoom("v1/a.html", 0, examples).fit(examples);
    int total = fitted.stream().mapToInt(view -> view.code().markup().length()).sum();
    assertTrue(total <= ExampleRoom.LIMIT, () -> total + " bytes");
  }
}
