package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not visible leaves no trace: each hidden thing carries a word that is looked for. */
class NothingLeaksTest {
  private static final String CANARY = "zanzibar";

  private static final String HIDDEN =
      """
      == products/zanzibar-product/product.yaml
      name: Zanzibar product
      publish_status: unpublished
      == products/elsewhere/product.yaml
      name: Zanzibar elsewhere
      publish_status: published
      portals: [partners]
      == products/cards/product.yaml
      name: Cards
      publish_status: published
      labels: {zanzibar-label: zanzibar-value}
      owner: zanzibar-team
      portals: [public, partners]
      == teams.yaml
      teams: {zanzibar-team: {display_name: Zanzibar team}}
      == products/cards/versions/v1/version.yaml
      publish_status: published
      labels: {tier: zanzibar-tier}
      == products/cards/versions/zanzibar/version.yaml
      name: Zanzibar version
      publish_status: unpublished
      == products/cards/versions/v3/version.yaml
      name: Zanzibar of partners
      portals: {partners: {publish_status: published}}
      == products/cards/docs/zanzibar-draft/index.md
      ---
      title: Zanzibar draft
      status: unpublished
      ---
      ![Zanzibar](../../assets/zanzibar.svg)
      == products/cards/docs/zanzibar-draft/child.md
      ---
      title: Zanzibar child
      status: published
      ---
      == products/cards/docs/narrowed.md
      ---
      title: Zanzibar narrowed
      status: published
      portals: [partners]
      ---
      == products/cards/docs/seen.md
      ---
      title: Seen
      status: published
      ---
      <!-- zanzibar comment -->
      A [draft](zanzibar-draft/index.md "Zanzibar title") link.
      == products/cards/assets/zanzibar.svg
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
      == pages/zanzibar.md
      ---
      title: Zanzibar page
      ---
      """;

  @TempDir Path folder;

  @Test
  void whatIsHiddenLeavesNoTraceInAnyFile() throws IOException {
    BuiltPortal built =
        BuiltPortal.of(
            folder,
            Harbour.SITE.replace("  public:\n", "  partners: {visibility: private}\n  public:\n"),
            HIDDEN);
    int seen = 0;
    for (String path : built.files().keySet()) {
      if (path.startsWith("portals/public/")) {
        seen++;
        String text = new String(built.files().get(path), StandardCharsets.UTF_8);
        assertFalse(path.contains(CANARY), path);
        assertFalse(text.toLowerCase(Locale.ROOT).contains(CANARY), path);
      }
    }
    assertTrue(seen > 10, "looked at " + seen + " files");
    String partners =
        new String(built.files().get("portals/partners/cards/index.html"), StandardCharsets.UTF_8);
    assertTrue(partners.contains("Zanzibar of partners"), "the canary sings where it may");
  }

  @Test
  void aBuildWithWhatIsHiddenEqualsOneWithoutIt() throws IOException {
    String hidden =
        """
        == products/zanzibar/product.yaml
        name: A zanzibar
        publish_status: unpublished
        == products/payments/versions/v3/version.yaml
        name: "3.0"
        == products/payments/docs/20-later.md
        ---
        title: Later
        ---
        """;
    BuiltPortal without =
        BuiltPortal.of(folder.resolve("without"), Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES);
    BuiltPortal with =
        BuiltPortal.of(
            folder.resolve("with"), Harbour.SITE, Harbour.PAYMENTS, Harbour.PAGES, hidden);
    assertEquals(without.files().keySet(), with.files().keySet());
    for (String path : without.files().keySet()) {
      assertEquals(
          new String(without.files().get(path), StandardCharsets.UTF_8),
          new String(with.files().get(path), StandardCharsets.UTF_8),
          path);
    }
  }
}
