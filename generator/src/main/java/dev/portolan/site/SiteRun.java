package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.message.ScriptMessages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** One site while it is rendered: its plan and what its units have given so far. */
final class SiteRun<S> {
  private final SitePlan<S> plan;
  private final SiteSurroundings site;
  private final List<Unit<S>> units;
  private final LinkCheck linkCheck;
  private final LongAdder nanos = new LongAdder();

  /** By index of the unit, so that the order of the plan is kept; each slot has one writer. */
  private final Object[] summaries;

  SiteRun(SitePlan<S> plan, Theme theme, Destination destination) {
    this.plan = plan;
    this.site =
        new SiteSurroundings(
            plan.name(), plan.view(), theme, new SiteFiles(plan.name()), destination);
    this.units = List.copyOf(plan.units());
    this.linkCheck = new LinkCheck(plan.name());
    this.summaries = new Object[units.size()];
  }

  /** One job for each unit. */
  List<JobPool.Job> unitJobs() {
    List<JobPool.Job> jobs = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit<S> unit = units.get(i);
      int index = i;
      jobs.add(
          new JobPool.Job(
              unit.name(),
              (problems, crew) ->
                  write(
                      unit.name(),
                      problems,
                      crew,
                      out -> summaries[index] = unit.render(out, problems))));
    }
    return jobs;
  }

  /** What follows all units: index pages and assets. */
  JobPool.Job indexJob() {
    return new JobPool.Job(
        "the index pages of " + plan.name(),
        (problems, crew) -> {
          write("the index pages", problems, crew, out -> plan.index(summaries(), out, problems));
          write("theme " + site.theme().name(), problems, crew, this::assets);
        });
  }

  /** After all jobs: checks the links. */
  SiteRenderer.Rendered finish(Diagnostics problems) {
    linkCheck.finish(site.files()::contains, problems);
    return new SiteRenderer.Rendered(
        plan.name(), site.files().pages(), site.files().bytes(), Duration.ofNanos(nanos.sum()));
  }

  private interface Writing {
    void to(SiteWriter out) throws IOException;
  }

  private void write(String name, Diagnostics problems, Crew crew, Writing writing)
      throws IOException {
    long start = System.nanoTime();
    LinkCheck.Links links = linkCheck.links();
    UnitWriter out = new UnitWriter(name, site, links, problems, crew);
    try {
      writing.to(out);
    } finally {
      out.finish();
    }
    links.settle(site.files()::contains);
    nanos.add(System.nanoTime() - start);
  }

  private void assets(SiteWriter out) throws IOException {
    for (Map.Entry<SitePath, byte[]> asset : site.theme().assets().entrySet()) {
      out.bytes(asset.getKey(), asset.getValue());
    }
    for (Map.Entry<String, String> script :
        ScriptMessages.files(site.theme().messages()).entrySet()) {
      SitePath path = SitePath.of("assets", script.getKey());
      if (!site.theme().assets().containsKey(path)) {
        out.text(path, script.getValue());
      }
    }
    for (String name : site.files().needs()) {
      for (Map.Entry<SitePath, byte[]> asset : site.theme().assetsOnDemand(name).entrySet()) {
        out.bytes(asset.getKey(), asset.getValue());
      }
    }
  }

  @SuppressWarnings("unchecked") // the jobs of the units alone fill the array
  private List<S> summaries() {
    return (List<S>) Arrays.asList(summaries);
  }
}
