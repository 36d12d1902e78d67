package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes the files of one unit: renders its pages, notes their links, passes them on. */
final class UnitWriter implements SiteWriter {
  private final String unit;
  private final SitePath site;
  private final Object view;
  private final Theme theme;
  private final SiteFiles files;
  private final LinkCheck.Links links;
  private final Destination destination;
  private final Diagnostics problems;

  UnitWriter(
      String unit,
      SitePath site,
      Object view,
      Theme theme,
      SiteFiles files,
      LinkCheck.Links links,
      Destination destination,
      Diagnostics problems) {
    this.unit = unit;
    this.site = site;
    this.view = view;
    this.theme = theme;
    this.files = files;
    this.links = links;
    this.destination = destination;
    this.problems = problems;
  }

  @Override
  public void page(SitePath path, String template, Object page) throws IOException {
    files.claim(path, unit);
    Optional<String> html = theme.render(template, view, page, path, problems);
    if (html.isPresent()) {
      links.add(path, html.get());
      pass(path, true, html.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void text(SitePath path, String content) throws IOException {
    bytes(path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void bytes(SitePath path, byte[] content) throws IOException {
    files.claim(path, unit);
    pass(path, false, content);
  }

  private void pass(SitePath path, boolean page, byte[] content) throws IOException {
    destination.write(SitePath.of(site.value(), path.value()), content);
    files.count(page, content.length);
  }
}
