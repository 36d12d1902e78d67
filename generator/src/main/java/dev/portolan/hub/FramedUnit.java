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
import java.util.function.Function;

/**
 * A unit of portals, its pages in the hub's frame: each says what it comes from and who sees it.
 *
 * @param provenance by the page's path
 */
record FramedUnit(Unit<Summary> unit, Function<SitePath, Provenance> provenance)
    implements Unit<Summary> {

  @Override
  public String name() {
    return unit.name();
  }

  @Override
  public Summary render(SiteWriter out, Diagnostics problems) throws IOException {
    return unit.render(new Framed(out), problems);
  }

  /** Puts a frame around each page and passes on all else. */
  private final class Framed implements SiteWriter {
    private final SiteWriter out;

    Framed(SiteWriter out) {
      this.out = out;
    }

    @Override
    public void page(SitePath path, String template, Object page) throws IOException {
      out.page(
          path, "framed.ftlh", new FramedPage(template, (Record) page, provenance.apply(path)));
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
