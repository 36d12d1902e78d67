package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  /** Which of products, versions and documents may have a slug. */
  @ParameterizedTest
  @CsvSource({
    "payments,1,1,1", "0,1,1,1", "a-b_c,1,1,1", "a-,1,0,1", "a_,1,0,1", "_a,0,0,1", "-a,0,0,1",
    "A,0,1,1", "1.0.0,0,1,0", "a..b,0,1,0", ".a,0,0,0", "a.,0,0,0", "..,0,0,0", "'',0,0,0",
    "a b,0,0,0", "a/b,0,0,0", "a%2fb,0,0,0", "é,0,0,0", "．．,0,0,0", "a\\b,0,0,0"
  })
  void dependsOnWhatHasIt(String text, int product, int version, int document) {
    assertEquals(product == 1, Slug.parse(text).isPresent());
    assertEquals(version == 1, Slug.parseVersion(text).isPresent());
    assertEquals(document == 1, Slug.parseDocument(text).isPresent());
  }

  @Test
  void hasAtMostEightyCharacters() {
    assertTrue(Slug.parse("a".repeat(80)).isPresent());
    assertTrue(Slug.parse("a".repeat(81)).isEmpty());
    assertTrue(Slug.parseVersion("a".repeat(80)).isPresent());
    assertTrue(Slug.parseVersion("a".repeat(81)).isEmpty());
    assertTrue(Slug.parseDocument("a".repeat(80)).isPresent());
    assertTrue(Slug.parseDocument("a".repeat(81)).isEmpty());
    assertTrue(Slug.parse("a".repeat(1_000_000)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a b", "é", "a\0", "a\n", "a.", ".a"})
  void isAlwaysASafeSegmentOfAPath(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Slug(text));
  }

  @ParameterizedTest
  @CsvSource({
    "search,1,0",
    "assets,1,1",
    "pages,1,0",
    "index,1,1",
    "docs,0,1",
    "changelog,0,1",
    "con,1,1",
    "lpt9,1,1",
    "com10,0,0",
    "payments,0,0",
    "indexes,0,0"
  })
  void isReservedWhereItWouldCollide(String text, int product, int version) {
    assertEquals(product == 1, new Slug(text).reserved());
    assertEquals(version == 1, new Slug(text).reservedInProduct());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "Index.html", "changelog.html", "CON", "nul.txt", "Docs"})
  void isReservedWithAnyEndingAndInAnyCase(String text) {
    assertTrue(new Slug(text).reservedInProduct());
  }

  @ParameterizedTest
  @CsvSource({
    "createRefund,create-refund",
    "Our API!,our-api",
    "GET /a/{id},get-a-id",
    "Über uns,uber-uns",
    "  x  ,x",
    "ＡＢＣ,abc",
    "ﬁle,file"
  })
  void isMadeOfAnyText(String text, String slug) {
    assertEquals(Optional.of(new Slug(slug)), Slug.derive(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "価格", "---", "!"})
  void isNotMadeOfNothing(String text) {
    assertEquals(Optional.empty(), Slug.derive(text));
  }
}
