package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.HomePage;
import dev.portolan.portal.ProductPage;
import java.util.ArrayList;
import java.util.List;

/** A product: on its own page, and in a list. */
final class ProductText {
  private final Twin twin;
  private final Sheet sheet;

  ProductText(Twin twin) {
    this.twin = twin;
    this.sheet = twin.sheet();
  }

  /** An item of a list of products. */
  void card(HomePage.Card card) {
    List<String> chips = new ArrayList<>();
    chips.add(card.kind());
    chips.add(card.latest().isEmpty() ? "" : "version " + card.latest());
    chips.add(card.deprecated() ? "deprecated" : "");
    chips.addAll(card.labels());
    chips.removeIf(String::isEmpty);
    String line = twin.lines().link(card.name(), card.path());
    line += chips.isEmpty() ? "" : " (" + AsMarkdown.text(String.join(", ", chips)) + ")";
    line += card.description().isEmpty() ? "" : ": " + AsMarkdown.text(card.description());
    sheet.item(line);
  }

  void write(ProductPage page) {
    sheet.heading(1, AsMarkdown.text(page.name()));
    twin.breadcrumbs(page.head().breadcrumbs());
    twin.deprecation(page.deprecation());
    sheet.paragraph(AsMarkdown.text(page.description()));
    sheet.fact("Labels", String.join(", ", page.labels()));
    sheet.fact("Environments", String.join(", ", page.environments()));
    page.downloads().forEach(link -> sheet.item("Specification: " + twin.lines().link(link)));
    page.support().forEach(link -> sheet.item("Support: " + twin.lines().link(link)));
    page.start().forEach(this::start);
    sheet.heading(2, "Versions");
    if (page.versions().isEmpty()) {
      sheet.paragraph("This product has no published versions yet.");
    }
    page.versions().forEach(this::version);
    if (!page.documents().isEmpty()) {
      sheet.heading(2, "Documentation");
      for (ProductPage.DocumentRow row : page.documents()) {
        String link = twin.lines().link(row.title(), row.path());
        String said = AsMarkdown.text(row.description());
        sheet.item(said.isEmpty() ? link : link + ": " + said);
      }
    }
  }

  private void start(ProductPage.Start start) {
    sheet.paragraph(
        twin.lines().link("API reference", start.path())
            + " of version "
            + AsMarkdown.text(start.version()));
    if (!start.baseUrls().isEmpty()) {
      sheet.heading(2, "Base URL");
      sheet.paragraph(AsMarkdown.text(start.environment()));
      start.baseUrls().forEach(url -> sheet.item(AsMarkdown.code(url)));
    }
    twin.access(start.access());
    if (!start.firstRequest().isEmpty()) {
      sheet.heading(2, "First request");
      sheet.fence("shell", start.firstRequest());
    }
  }

  private void version(ProductPage.VersionRow row) {
    List<String> notes = new ArrayList<>();
    notes.add(row.statusTitle());
    notes.add(row.format());
    notes.add(
        row.operations() == 0
            ? ""
            : row.operations() + (row.operations() == 1 ? " operation" : " operations"));
    notes.add(row.environment());
    notes.add(row.released().isEmpty() ? "" : "released " + row.released());
    notes.add(
        row.sunset().isEmpty()
            ? ""
            : (row.sunsetPassed() ? "stopped" : "stops") + " working on " + row.sunset());
    notes.removeIf(String::isEmpty);
    sheet.item(
        twin.lines().link(row.name(), row.path())
            + ": "
            + AsMarkdown.text(String.join(", ", notes)));
  }
}
