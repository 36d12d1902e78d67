package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page has a Markdown twin beside it, and says where it is. */
class TwinsOfPagesTest {
  @Test
  void everyPageOfContentLeadsToItsTwin(@TempDir Path folder) throws IOException {
    BuiltPortal built =
        BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.CARDS, Harbour.PAGES);
    int twins = 0;
    for (String file : built.pages()) {
      String page = file.replaceFirst("^portals/public/", "");
      String html = built.text(page);
      var document = Jsoup.parse(html);
      if (List.of("404.html", "oauth-callback.html", "search/index.html").contains(page)) {
        assertEquals(0, document.select("link[type=text/markdown], .page-tools").size(), page);
        continue;
      }
      String name = Path.of(page).getFileName().toString().replaceFirst("html$", "md");
      for (String selector : new String[] {"link[type=text/markdown]", ".page-tools a"}) {
        String target = document.select(selector).attr("href");
        assertEquals(name, Path.of(target).getFileName().toString(), page);
        Path twin = Path.of(page).resolveSibling(target).normalize();
        assertEquals(Path.of(page).resolveSibling(name), twin, page);
      }
      String title = document.select("main h1").text();
      String twin = built.text(page.replaceFirst("html$", "md"));
      assertTrue(twin.startsWith("# " + title + "\n"), () -> page + ": " + twin);
      twins++;
    }
    assertTrue(twins > 8, "only " + twins);
  }

  @Test
  void theTwinOfAProductSaysHowToBegin(@TempDir Path folder) throws IOException {
    BuiltPortal built = BuiltPortal.of(folder, Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    String product = built.text("payments/index.md");
    for (String part : new String[] {"## Base URL", "## First request", "## Versions", "curl "}) {
      assertTrue(product.contains(part), () -> part + " is not in\n" + product);
    }
    String home = built.text("index.md");
    assertTrue(home.contains("[Payments](payments/index.md)"), home);
  }
}
