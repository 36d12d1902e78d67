package dev.portolan.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.Slug;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmblemTest {
  private static String draw(String slug) {
    return Emblem.of(new Slug(slug)).markup();
  }

  @Test
  void isTheSameForASlugAtAnyTime() {
    assertEquals(draw("payments"), draw("payments"));
    assertTrue(draw("payments").startsWith("<svg class=\"emblem hue-a-"));
  }

  @Test
  void tellsProductsApart() {
    Set<String> emblems = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      emblems.add(draw("product-" + i));
    }
    assertTrue(emblems.size() > 190, "only " + emblems.size() + " of 200 differ");
  }

  @Test
  void leavesColoursToTheTheme() {
    assertFalse(draw("payments").contains("fill=") || draw("payments").contains("style="));
  }
}
