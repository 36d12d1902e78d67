package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Takes the files of one unit: renders its pages, notes their links, passes them on. A page may be
 * rendered by another thread, and later than it was given; {@link #finish} waits for all.
 */
final class UnitWriter implements SiteWriter {
  private final String unit;
  private final SiteSurroundings site;
  private final LinkCheck.Links links;
  private final Diagnostics problems;
  private final Crew crew;
  private final Queue<FutureTask<Void>> elsewhere = new ConcurrentLinkedQueue<>();

  UnitWriter(
      String unit, SiteSurroundings site, LinkCheck.Links links, Diagnostics problems, Crew crew) {
    this.unit = unit;
    this.site = site;
    this.links = links;
    this.problems = problems;
    this.crew = crew;
  }

  @Override
  public void page(SitePath path, String template, Object page) throws IOException {
    site.files().claim(path, unit);
    Callable<Void> call =
        () -> {
          render(path, template, page);
          return null;
        };
    FutureTask<Void> task = new FutureTask<>(call);
    if (crew.takes(task)) {
      elsewhere.add(task);
    } else {
      render(path, template, page);
    }
  }

  @Override
  public void together(List<? extends Work> works) throws IOException {
    crew.together(works);
  }

  private void render(SitePath path, String template, Object page) throws IOException {
    Optional<String> html = site.theme().render(template, site.view(), page, path, problems);
    if (html.isPresent()) {
      PageScan scan = PageScan.of(html.get());
      links.add(path, scan);
      scan.needs().forEach(site.files()::need);
      pass(path, true, html.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void text(SitePath path, String content) throws IOException {
    bytes(path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void bytes(SitePath path, byte[] content) throws IOException {
    site.files().claim(path, unit);
    pass(path, false, content);
  }

  @Override
  public void joined(SitePath path, List<SitePath> parts) throws IOException {
    site.files().claim(path, unit);
    long bytes =
        site.destination().join(inOutput(path), parts.stream().map(this::inOutput).toList());
    site.files().count(false, bytes);
  }

  private SitePath inOutput(SitePath path) {
    return SitePath.of(site.name().value(), path.value());
  }

  private void pass(SitePath path, boolean page, byte[] content) throws IOException {
    site.destination().write(inOutput(path), content);
    site.files().count(page, content.length);
  }

  /** Waits until every page is written. Also after a failure: nothing is written behind it. */
  void finish() throws IOException {
    Throwable first = null;
    for (FutureTask<Void> task : elsewhere) {
      try {
        task.get();
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("the build was interrupted");
      }
    }
    if (first != null) {
      Failures.rethrow(first);
    }
  }
}
