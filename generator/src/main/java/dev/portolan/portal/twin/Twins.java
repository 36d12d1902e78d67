package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.message.Messages;
import dev.portolan.portal.HomePage;
import dev.portolan.portal.ProductPage;
import dev.portolan.portal.reference.CodeView;
import dev.portolan.portal.reference.ListPage;
import dev.portolan.portal.reference.OperationPage;
import dev.portolan.portal.reference.OperationView;
import dev.portolan.portal.reference.SampleView;
import dev.portolan.portal.reference.SchemaPage;
import dev.portolan.portal.reference.VersionPage;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the twins of pages: {@code create-refund.md} beside {@code create-refund.html}. Keeps what
 * it has written of texts that come again. Safe for use by several threads.
 */
public final class Twins {
  private final Written written = new Written();
  private final Say say;

  /** Twins of pages in the language of {@code messages}. */
  public Twins(Messages messages) {
    this.say = new Say(messages);
  }

  /** The path of the twin of the page at {@code page}. */
  public static SitePath path(SitePath page) {
    return new SitePath(page.value().replaceFirst("\\.html$", ".md"));
  }

  /** The twin of an operation's page at {@code path}. */
  public String operation(OperationPage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    Sheet sheet = twin.sheet();
    OperationView operation = page.operation();
    sheet.heading(1, AsMarkdown.text(operation.summary()));
    twin.frame(page.frame());
    String base = page.baseUrls().isEmpty() ? "" : page.baseUrls().get(0);
    String url = (base + operation.path()).replaceAll("\\s+", " ");
    sheet.fence("http", operation.method() + " " + url);
    if (page.baseUrls().size() > 1) {
      sheet.paragraph(say.it("operation.other_base_urls"));
      page.baseUrls().stream().skip(1).forEach(other -> sheet.item(AsMarkdown.code(other)));
    }
    if (operation.incoming()) {
      sheet.paragraph(say.it("operation.is_webhook"));
    }
    twin.operations().state(operation);
    twin.operations().description(operation);
    twin.operations().parts(operation, 2);
    twin.examples(say.it("operation.request"), samples(page.samples()));
    twin.bodies("operation.request", page.requests());
    twin.bodies("operation.response", page.answers());
    page.downloads().forEach(link -> sheet.paragraph(twin.lines().link(link)));
    return sheet.markdown();
  }

  /** One way to call it says it all; what authors wrote is all there. */
  private static List<CodeView> samples(List<SampleView> samples) {
    List<CodeView> told = new ArrayList<>();
    for (SampleView sample : samples) {
      if (told.isEmpty() || sample.given()) {
        told.add(sample.code());
      }
    }
    return told;
  }

  /** The twin of a schema's page at {@code path}. */
  public String schema(SchemaPage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    Sheet sheet = twin.sheet();
    sheet.heading(1, AsMarkdown.text(page.name()));
    twin.frame(page.frame());
    sheet.paragraph(say.labelled(say.it("schema.schema"), twin.rows().bracket(page.root())));
    sheet.paragraph(AsMarkdown.text(page.title()));
    twin.rows().content(page.root());
    twin.examples(say.it("schema.as_written"), page.written());
    twin.examples(say.it("schema.example"), page.examples());
    if (!page.operations().isEmpty()) {
      sheet.heading(2, say.it("schema.used_by"));
      twin.entries(page.operations());
      if (!page.operationList().isEmpty()) {
        String all = say.it("schema.all_operations", "count", page.operationCount());
        sheet.paragraph(twin.lines().link(all, page.operationList()));
      }
    }
    twin.links(say.it("schema.part_of"), page.schemas());
    if (!page.schemaList().isEmpty()) {
      String all = say.it("schema.all_schemas", "count", page.schemaCount());
      sheet.paragraph(twin.lines().link(all, page.schemaList()));
    }
    return sheet.markdown();
  }

  /** The twin of a version's overview at {@code path}. */
  public String version(VersionPage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    new VersionText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of a page that lists a part of a version, at {@code path}. */
  public String list(ListPage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    new VersionText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of a product's page at {@code path}. */
  public String product(ProductPage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    new ProductText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of the first page of a portal at {@code path}. */
  public String home(HomePage page, SitePath path) {
    Twin twin = new Twin(path, written, say);
    Sheet sheet = twin.sheet();
    sheet.heading(1, AsMarkdown.text(page.title()));
    sheet.paragraph(AsMarkdown.text(page.description()));
    if (!page.guides().isEmpty()) {
      sheet.heading(2, say.it("common.guides"));
      page.guides()
          .forEach(
              guide ->
                  sheet.item(
                      say.labelled(
                          twin.lines().link(guide.title(), guide.path()),
                          AsMarkdown.text(guide.description()))));
    }
    sheet.heading(2, say.it("common.products"));
    sheet.paragraph(page.products().isEmpty() ? say.it("common.nothing_yet") : "");
    page.products().forEach(new ProductText(twin)::card);
    return sheet.markdown();
  }
}
