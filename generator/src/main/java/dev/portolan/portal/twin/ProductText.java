package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.HomePage;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.ProductPage;
import java.util.ArrayList;
import java.util.List;

/** A product: on its own page, and in a list. */
final class ProductText {
  private final Twin twin;
  private final Sheet sheet;
  private final Say say;

  ProductText(Twin twin) {
    this.twin = twin;
    this.sheet = twin.sheet();
    this.say = twin.say();
  }

  /** An item of a list of products. */
  void card(HomePage.Card card) {
    List<String> chips = new ArrayList<>();
    chips.add(card.kind());
    chips.add(
        card.latest().isEmpty() ? "" : say.it("common.version_named", "version", card.latest()));
    chips.add(card.deprecated() ? say.it("schema.deprecated") : "");
    chips.addAll(card.labels());
    chips.removeIf(String::isEmpty);
    String line = twin.lines().link(card.name(), card.path());
    line = say.noted(line, AsMarkdown.text(say.list(chips)));
    String said = AsMarkdown.text(card.description());
    sheet.item(said.isEmpty() ? line : say.labelled(line, said));
  }

  void write(ProductPage page) {
    sheet.heading(1, AsMarkdown.text(page.name()));
    twin.breadcrumbs(page.head().breadcrumbs());
    twin.deprecation(page.deprecation());
    sheet.paragraph(AsMarkdown.text(page.description()));
    sheet.fact("product.labels", say.list(page.labels()));
    sheet.fact("product.environments", say.list(page.environments()));
    page.downloads().forEach(link -> link("common.specification", link));
    page.support().forEach(link -> link("product.support", link));
    page.start().forEach(this::start);
    sheet.heading(2, say.it("common.versions"));
    if (page.versions().isEmpty()) {
      sheet.paragraph(say.it("product.no_versions"));
    }
    page.versions().forEach(this::version);
    if (!page.documents().isEmpty()) {
      sheet.heading(2, say.it("common.documentation"));
      for (ProductPage.DocumentRow row : page.documents()) {
        String link = twin.lines().link(row.title(), row.path());
        String said = AsMarkdown.text(row.description());
        sheet.item(said.isEmpty() ? link : say.labelled(link, said));
      }
    }
  }

  private void start(ProductPage.Start start) {
    sheet.paragraph(
        say.it(
            "product.reference_of",
            "reference",
            twin.lines().link(say.it("product.reference"), start.path()),
            "version",
            AsMarkdown.text(start.version())));
    if (!start.baseUrls().isEmpty()) {
      sheet.heading(2, say.it("common.base_url"));
      sheet.paragraph(AsMarkdown.text(start.environment()));
      start.baseUrls().forEach(url -> sheet.item(AsMarkdown.code(url)));
    }
    twin.access(start.access());
    if (!start.firstRequest().isEmpty()) {
      sheet.heading(2, say.it("common.first_request"));
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
            : say.it("common.operations_counted", "count", row.operations()));
    notes.add(row.environment());
    notes.add(row.released().isEmpty() ? "" : say.it("common.released_on", "day", row.released()));
    notes.add(
        row.sunset().isEmpty()
            ? ""
            : say.it(
                row.sunsetPassed() ? "product.stopped" : "product.stops", "day", row.sunset()));
    notes.removeIf(String::isEmpty);
    sheet.item(
        say.labelled(twin.lines().link(row.name(), row.path()), AsMarkdown.text(say.list(notes))));
  }

  private void link(String label, LinkView link) {
    sheet.item(say.labelled(say.it(label), twin.lines().link(link)));
  }
}
