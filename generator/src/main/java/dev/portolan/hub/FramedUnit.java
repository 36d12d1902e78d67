package dev.portolan.hub;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.hub.view.FramedPage;
import dev.portolan.hub.view.Provenance;
import dev.portolan.portal.Summary;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.site.Unit;
import java.io.IOException;
import java.util.List;

/**
 * A unit of portals, its pages in the hub's frame: each says what it comes from and who sees it.
 *
 * @param frame what a page says
 */
record FramedUnit(Unit<Summary> unit, Frame frame) implements Unit<Summary> {

  /** What the pages of a unit say. */
  @FunctionalInterface
  interface Frame {
    /**
     * What the page at {@code path} says.
     *
     * @param found the problems that its unit has found so far
     */
    Provenance of(SitePath path, Diagnostics found);
  }

  @Override
  public String name() {
    return unit.name();
  }

  @Override
  public Summary render(SiteWriter out, Diagnostics problems) throws IOException {
    return unit.render(new Framed(out, problems), problems);
  }

  /** Puts a frame around each page and passes on all else. */
  private final class Framed implements SiteWriter {
    private final SiteWriter out;
    private final Diagnostics found;

    Framed(SiteWriter out, Diagnostics found) {
      this.out = out;
      this.found = found;
    }

    @Override
    public void page(SitePath path, String template, Object page) throws IOException {
      out.page(path, "framed.ftlh", new FramedPage(template, (Record) page, frame.of(path, found)));
    }

    @Override
    public void text(SitePath path, String content) throws IOException {
      out.text(path, content);
    }

    @Override
    public void bytes(SitePath path, byte[] content) throws IOException {
      out.bytes(path, content);
    }

    @Override
    public void joined(SitePath path, List<SitePath> parts) throws IOException {
      out.joined(path, parts);
    }

    @Override
    public void together(List<? extends Work> works) throws IOException {
      out.together(works);
    }
  }
}
