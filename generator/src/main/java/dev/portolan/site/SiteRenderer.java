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
  private final List<JobPool.Job> checks = new ArrayList<>();

  /** Work that writes nothing but finds problems. */
  @FunctionalInterface
  public interface Check {
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

  /** Adds a check, beside the units of that name. */
  public void addCheck(String name, Check check) {
    checks.add(new JobPool.Job(name, (problems, crew) -> check.run(problems)));
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
    problems.addAll(
        JobPool.run(sites.stream().map(SiteRun::indexJob).toList(), threads, Progress.SILENT));
    List<Rendered> rendered = new ArrayList<>();
    for (SiteRun<?> site : sites) {
      rendered.add(site.finish(problems));
    }
    return rendered;
  }

  /** All jobs; those of one name follow each other. */
  private List<JobPool.Job> jobs() {
    Map<String, List<JobPool.Job>> byName = new LinkedHashMap<>();
    for (SiteRun<?> site : sites) {
      for (JobPool.Job job : site.unitJobs()) {
        byName.computeIfAbsent(job.name(), name -> new ArrayList<>()).add(job);
      }
    }
    for (JobPool.Job check : checks) {
      byName.computeIfAbsent(check.name(), name -> new ArrayList<>()).add(check);
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }
}
