package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIncludesTest {
  private static final String REST =
      """
      == products/payments/docs/_snippets/fees.md
      Fees are **zero**. See [refunds](../refunds/index.md#how-long-it-takes).
      == products/payments/docs/_snippets/go.py
      first()
      second()
      == products/payments/docs/draft.md
      ---
      title: Secret plan
      status: unpublished
      ---
      Hush, a secret.
      == products/payments/docs/plans/index.md
      ---
      title: Plans
      status: unpublished
      ---
      == products/payments/docs/plans/_more/hidden.md
      Hush, a secret.
      == products/payments/docs/plans/next.md
      ---
      title: Next
      status: published
      ---
      Hush, a secret.
      == products/payments/assets/.env
      Hush, a secret.
      == products/payments/versions/v3/openapi.yaml
      title: Hush, a secret.
      == products/cards/docs/other.md
      ---
      title: Other
      status: published
      ---
      Hush, a secret.
      == secret.md
      Hush, a secret.
      """;

  @TempDir Path folder;

  private BuiltPortal built(String text) throws IOException {
    return BuiltPortal.of(
        folder,
        Harbour.SITE,
        Harbour.PAYMENTS,
        REST,
        "== products/payments/docs/20-more.md\n---\ntitle: More\nstatus: published\n---\n"
            + text
            + "== products/payments/docs/30-other.md\n---\ntitle: Link\nstatus: published\n---\n"
            + "[To an included heading](20-more.md#how-long-it-takes)\n");
  }

  @Test
  void showsSnippetsAndWhatTheirLinksLeadTo() throws IOException {
    BuiltPortal built =
        built(
            "--8<-- \"_snippets/fees.md\"\n\n```python\n--8<-- \"_snippets/go.py:2:2\"\n```\n\n"
                + "--8<-- \"refunds/index.md\"\n");
    assertTrue(
        built.problems().stream().noneMatch(p -> p.contains("docs/20-more") || p.contains("/_")),
        built.problems()::toString);
    String path = "payments/docs/more.html";
    assertEquals("Fees are zero. See refunds.", built.page(path).select(".prose p").first().text());
    assertEquals(
        "../../payments/docs/refunds.html#c-how-long-it-takes",
        built.page(path).select(".prose p a").attr("href"));
    assertEquals("second()", built.page(path).select("pre").text());
    assertEquals(1, built.page(path).select("h2#c-how-long-it-takes").size());
    assertEquals(
        "../../payments/docs/more.html#c-how-long-it-takes",
        built.page("payments/docs/other.html").select(".prose a").attr("href"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft.md",
        "plans/next.md",
        "plans/_more/hidden.md",
        "../assets/.env",
        "../versions/v3/openapi.yaml"
      })
  void includesNothingThatIsNotShown(String file) throws IOException {
    BuiltPortal built = built("Text.\n\n--8<-- \"" + file + "\"\n");
    assertTrue(
        built.problems().stream().anyMatch(p -> p.endsWith("[include-not-visible]")),
        built.problems()::toString);
    nothingOf(built, file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../cards/docs/other.md",
        "../../../secret.md",
        "/secret.md",
        "nothing.md",
        "..",
        "..\\draft.md"
      })
  void includesNothingFromElsewhere(String file) throws IOException {
    BuiltPortal built = built("Text.\n\n--8<-- \"" + file + "\"\n");
    assertTrue(
        built.problems().stream().anyMatch(p -> p.endsWith("[include-missing]")),
        built.problems()::toString);
    nothingOf(built, file);
  }

  private static void nothingOf(BuiltPortal built, String file) throws IOException {
    assertEquals("Text.", built.page("payments/docs/more.html").select(".prose").text());
    built
        .files()
        .forEach(
            (path, bytes) -> {
              String content = new String(bytes, StandardCharsets.UTF_8);
              assertFalse(content.contains("Hush"), path);
              assertFalse(content.contains("8&lt;--") || content.contains("--8<--"), path + file);
            });
  }
}
