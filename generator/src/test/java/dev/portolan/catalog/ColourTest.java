package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  /** The figures are those of WCAG's own examples and calculators. */
  @ParameterizedTest
  @CsvSource({"#000,#fff,21.0", "#777777,#ffffff,4.48", "#767676,#ffffff,4.54", "#f00,#FFF,4.0"})
  void measuresContrastAsWcagHasIt(String a, String b, double contrast) {
    Colour one = Colour.parse(a).orElseThrow();
    Colour other = Colour.parse(b).orElseThrow();

    assertEquals(contrast, one.contrast(other), 0.005);
    assertEquals(one.contrast(other), other.contrast(one));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#f5a623", "#ffffff", "#00ff00", "#777", "#0b6077"})
  void findsAColourNearByThatCanBeRead(String text) {
    Colour colour = Colour.parse(text).orElseThrow();
    for (Colour paper : new Colour[] {Colour.WHITE, Colour.parse("#0d141c").orElseThrow()}) {
      assertTrue(colour.readableOn(paper).contrast(paper) >= Colour.ENOUGH);
    }
    assertTrue(colour.ink().contrast(colour) >= Colour.ENOUGH);
  }

  @Test
  void keepsWhatCanBeReadAlready() {
    Colour colour = Colour.parse("#0b6077").orElseThrow();
    assertEquals(colour, colour.readableOn(Colour.WHITE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12", "#12345g", "rgb(0,0,0)", "#1234567"})
  void readsNothingElse(String text) {
    assertEquals(Optional.empty(), Colour.parse(text));
  }
}
