package dev.portolan.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CrewTest {
  private final Crew crew = new Crew();
  private final List<Thread> helpers = new ArrayList<>();

  private void helper() {
    Thread helper =
        new Thread(
            () -> {
              try {
                crew.help();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    helpers.add(helper);
    helper.start();
  }

  @AfterEach
  void dismisses() throws InterruptedException {
    crew.dismiss();
    for (Thread helper : helpers) {
      helper.join();
    }
  }

  /** Ends only when two threads are at it at the same time. */
  private static SiteWriter.Work meeting(CyclicBarrier barrier) {
    return () -> {
      try {
        barrier.await(20, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IOException("nobody came", e);
      }
    };
  }

  @Test
  void doesEachPieceOnce() throws IOException {
    helper();
    helper();
    List<AtomicInteger> done = new ArrayList<>();
    List<SiteWriter.Work> works = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      AtomicInteger count = new AtomicInteger();
      done.add(count);
      works.add(count::incrementAndGet);
    }
    crew.together(works);
    done.forEach(count -> assertEquals(1, count.get()));
  }

  @Test
  void hasNothingForALateThreadWhereTheListIsUsedAgain() throws IOException {
    AtomicInteger done = new AtomicInteger();
    List<SiteWriter.Work> works = new ArrayList<>(List.of(done::incrementAndGet));
    Batch batch = new Batch(works);
    batch.help();
    batch.end();
    works.clear();
    works.add(done::incrementAndGet);
    works.add(done::incrementAndGet);
    batch.help();
    assertEquals(1, done.get());
  }

  @Test
  void sharesPiecesWithAThreadThatComesLater() throws IOException {
    CyclicBarrier barrier = new CyclicBarrier(2);
    SiteWriter.Work first = this::helper;
    crew.together(List.of(first, meeting(barrier), meeting(barrier)));
  }

  @Test
  void worksAloneWhereNobodyWaits() throws IOException {
    assertFalse(crew.takes(() -> {}));
    List<Integer> order = new ArrayList<>();
    crew.together(List.of(() -> order.add(1), () -> order.add(2), () -> order.add(3)));
    assertEquals(List.of(1, 2, 3), order);
  }

  @Test
  void failsAsItsPieceDidAndBeginsNoOther() {
    AtomicInteger after = new AtomicInteger();
    IOException failure = new IOException("disk full");
    SiteWriter.Work failing =
        () -> {
          throw failure;
        };
    assertEquals(
        failure,
        assertThrows(
            IOException.class, () -> crew.together(List.of(failing, after::incrementAndGet))));
    assertEquals(0, after.get());
  }

  @Test
  void endsOnlyAfterPiecesOfOthers() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    helper();
    SiteWriter.Work failing =
        () -> {
          meeting(barrier).run();
          failed.countDown();
          throw new IOException("disk full");
        };
    SiteWriter.Work slow =
        () -> {
          meeting(barrier).run();
          try {
            failed.await();
            Thread.sleep(50);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          finished.incrementAndGet();
        };
    assertThrows(IOException.class, () -> crew.together(List.of(failing, slow)));
    assertEquals(1, finished.get());
  }
}
