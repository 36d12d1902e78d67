package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
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

  /** The path of the twin of the page at {@code page}. */
  public static SitePath path(SitePath page) {
    return new SitePath(page.value().replaceFirst("\\.html$", ".md"));
  }

  /** The twin of an operation's page at {@code path}. */
  public String operation(OperationPage page, SitePath path) {
    Twin twin = new Twin(path, written);
    Sheet sheet = twin.sheet();
    OperationView operation = page.operation();
    sheet.heading(1, AsMarkdown.text(operation.summary()));
    twin.frame(page.frame());
    String base = page.baseUrls().isEmpty() ? "" : page.baseUrls().get(0);
    String url = (base + operation.path()).replaceAll("\\s+", " ");
    sheet.fence("http", operation.method() + " " + url);
    if (page.baseUrls().size() > 1) {
      sheet.paragraph("Other base URLs:");
      page.baseUrls().stream().skip(1).forEach(other -> sheet.item(AsMarkdown.code(other)));
    }
    if (operation.incoming()) {
      sheet.paragraph("This is a webhook: the API calls you.");
    }
    twin.operations().state(operation);
    twin.operations().description(operation);
    twin.operations().parts(operation, 2);
    twin.examples("Request", samples(page.samples()));
    twin.bodies("Request: ", page.requests());
    twin.bodies("Response: ", page.answers());
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
    Twin twin = new Twin(path, written);
    Sheet sheet = twin.sheet();
    sheet.heading(1, AsMarkdown.text(page.name()));
    twin.frame(page.frame());
    sheet.paragraph("Schema: " + twin.rows().bracket(page.root()));
    sheet.paragraph(AsMarkdown.text(page.title()));
    twin.rows().content(page.root());
    twin.examples("As written", page.written());
    twin.examples("Example", page.examples());
    if (!page.operations().isEmpty()) {
      sheet.heading(2, "Used by");
      twin.entries(page.operations());
      if (!page.operationList().isEmpty()) {
        String all = "All " + page.operationCount() + " operations";
        sheet.paragraph(twin.lines().link(all, page.operationList()));
      }
    }
    twin.links("Part of", page.schemas());
    if (!page.schemaList().isEmpty()) {
      String all = "All " + page.schemaCount() + " schemas";
      sheet.paragraph(twin.lines().link(all, page.schemaList()));
    }
    return sheet.markdown();
  }

  /** The twin of a version's overview at {@code path}. */
  public String version(VersionPage page, SitePath path) {
    Twin twin = new Twin(path, written);
    new VersionText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of a page that lists a part of a version, at {@code path}. */
  public String list(ListPage page, SitePath path) {
    Twin twin = new Twin(path, written);
    new VersionText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of a product's page at {@code path}. */
  public String product(ProductPage page, SitePath path) {
    Twin twin = new Twin(path, written);
    new ProductText(twin).write(page);
    return twin.sheet().markdown();
  }

  /** The twin of the first page of a portal at {@code path}. */
  public String home(HomePage page, SitePath path) {
    Twin twin = new Twin(path, written);
    Sheet sheet = twin.sheet();
    sheet.heading(1, AsMarkdown.text(page.title()));
    sheet.paragraph(AsMarkdown.text(page.description()));
    if (!page.guides().isEmpty()) {
      sheet.heading(2, "Guides");
      page.guides()
          .forEach(
              guide ->
                  sheet.item(
                      twin.lines().link(guide.title(), guide.path())
                          + ": "
                          + AsMarkdown.text(guide.description())));
    }
    sheet.heading(2, "Products");
    sheet.paragraph(page.products().isEmpty() ? "Nothing has been published here yet." : "");
    page.products().forEach(new ProductText(twin)::card);
    return sheet.markdown();
  }
}
