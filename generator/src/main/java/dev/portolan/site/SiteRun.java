package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
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
  private final Theme theme;
  private final Destination destination;
  private final List<Unit<S>> units;
  private final SiteFiles files;
  private final LinkCheck linkCheck;

  /** By index of the unit, so that the order of the plan is kept; each slot has one writer. */
  private final Object[] summaries;

  private final LinkCheck.Links[] links;
  private final LongAdder nanos = new LongAdder();

  SiteRun(SitePlan<S> plan, Theme theme, Destination destination) {
    this.plan = plan;
    this.theme = theme;
    this.destination = destination;
    this.units = List.copyOf(plan.units());
    this.files = new SiteFiles(plan.name());
    this.linkCheck = new LinkCheck(plan.name());
    this.summaries = new Object[units.size()];
    this.links = new LinkCheck.Links[units.size()];
  }

  List<SiteRenderer.Job> jobs() {
    List<SiteRenderer.Job> jobs = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      int index = i;
      jobs.add(new SiteRenderer.Job(units.get(i).name(), problems -> renderUnit(index, problems)));
    }
    return jobs;
  }

  private void renderUnit(int index, Diagnostics problems) throws IOException {
    long start = System.nanoTime();
    Unit<S> unit = units.get(index);
    LinkCheck.Links unitLinks = linkCheck.new Links();
    summaries[index] = unit.render(writer(unit.name(), unitLinks, problems), problems);
    unitLinks.settle(files::contains);
    links[index] = unitLinks;
    nanos.add(System.nanoTime() - start);
  }

  /** After all units: index pages, assets, links. */
  SiteRenderer.Rendered finish(Diagnostics problems) throws IOException {
    long start = System.nanoTime();
    LinkCheck.Links indexLinks = linkCheck.new Links();
    plan.index(summaries(), writer("the index pages", indexLinks, problems), problems);
    SiteWriter assets = writer("theme " + theme.name(), indexLinks, problems);
    for (Map.Entry<SitePath, byte[]> asset : theme.assets().entrySet()) {
      assets.bytes(asset.getKey(), asset.getValue());
    }
    List<LinkCheck.Links> all = new ArrayList<>(Arrays.asList(links));
    all.add(indexLinks);
    linkCheck.finish(all, files::contains, problems);
    nanos.add(System.nanoTime() - start);
    return new SiteRenderer.Rendered(
        plan.name(), files.pages(), files.bytes(), Duration.ofNanos(nanos.sum()));
  }

  @SuppressWarnings("unchecked") // renderUnit alone fills the array
  private List<S> summaries() {
    return (List<S>) Arrays.asList(summaries);
  }

  private SiteWriter writer(String name, LinkCheck.Links unitLinks, Diagnostics problems) {
    return new UnitWriter(
        name, plan.name(), plan.view(), theme, files, unitLinks, destination, problems);
  }
}
