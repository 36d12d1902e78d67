package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders sites: their units in parallel, then what is made of all units, then the theme's assets;
 * last it checks the links. What comes out depends on the plans alone, never on which unit was
 * ready first.
 */
public final class SiteRenderer {
  private final int threads;
  private final Destination destination;
  private final Progress progress;
  private final List<SiteRun<?>> sites = new ArrayList<>();
  private final List<Job> checks = new ArrayList<>();

  /** Something to do on a thread of its own. {@code name} as {@link Unit#name}. */
  record Job(String name, Work work) {}

  /** What a {@link Job} does; its problems are its own until it is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run(Diagnostics problems) throws IOException;
  }

  /**
   * A site that was rendered.
   *
   * @param pages without assets and data files
   * @param bytes of all files
   * @param time spent on it, summed over threads
   */
  public record Rendered(SitePath name, int pages, long bytes, Duration time) {}

  /** A renderer that uses {@code threads} threads and writes to {@code destination}. */
  public SiteRenderer(int threads, Destination destination, Progress progress) {
    this.threads = threads;
    this.destination = destination;
    this.progress = progress;
  }

  /** Adds a site. */
  public void add(SitePlan<?> plan, Theme theme) {
    sites.add(new SiteRun<>(plan, theme, destination));
  }

  /** Adds work that writes nothing but finds problems, beside the units of that name. */
  public void addCheck(String name, Work work) {
    checks.add(new Job(name, work));
  }

  /**
   * Renders all that was added.
   *
   * @return one for each site, in the order they were added
   * @throws IOException if the disk failed
   * @throws IllegalStateException if a unit failed in a way that is no author's fault; the message
   *     names the unit
   */
  public List<Rendered> render(Diagnostics problems) throws IOException {
    problems.addAll(JobPool.run(jobs(), threads, progress));
    List<Rendered> rendered = new ArrayList<>();
    for (SiteRun<?> site : sites) {
      rendered.add(site.finish(problems));
    }
    return rendered;
  }

  /** All jobs; those of one name follow each other. */
  private List<Job> jobs() {
    Map<String, List<Job>> byName = new LinkedHashMap<>();
    for (SiteRun<?> site : sites) {
      for (Job job : site.jobs()) {
        byName.computeIfAbsent(job.name(), name -> new ArrayList<>()).add(job);
      }
    }
    for (Job check : checks) {
      byName.computeIfAbsent(check.name(), name -> new ArrayList<>()).add(check);
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }
}
