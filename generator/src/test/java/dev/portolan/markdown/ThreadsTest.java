package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final String PIECE =
      "## Heading\n\n[a][b] and `c` | d\n\n| x | y |\n|---|---|\n| [a][b] | `z` |\n\n- [ ] t\n\n";

  private final MarkdownRenderer renderer = new MarkdownRenderer();

  @Test
  void rendersTheSameOnManyThreadsAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Rendered>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String text = PIECE.repeat(1 + i % 2 * 100) + "[b]: https://example.com/\n";
        results.add(threads.submit(() -> Harmless.render(renderer, text)));
      }
      for (int i = 2; i < 64; i++) {
        assertEquals(results.get(i % 2).get(), results.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void letsTheErrorsOfWhoeverKnowsTheLinksThrough() {
    Links broken =
        new Links() {
          @Override
          public Optional<String> link(String target, Location at) {
            throw new UncheckedIOException(new IOException("disk"));
          }

          @Override
          public Optional<Picture> image(String target, Location at) {
            return Optional.empty();
          }
        };
    for (int length : List.of(1, 10_000)) {
      MarkdownText text = new MarkdownText("a.md", 1, "[a](b) " + "c ".repeat(length));
      assertThrows(
          UncheckedIOException.class,
          () -> renderer.document(text, "T", broken, new Diagnostics()));
    }
  }
}
