package dev.portolan.portal.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What judges samples sees a text that has ended early, in every language. */
class SampleParserTest {
  @TempDir private Path folder;

  @Test
  void seesWhatIsNoCode() throws IOException {
    for (String language : SampledApi.LANGUAGES) {
      for (SampleParser parser : SampleParser.of(language, folder)) {
        boolean there = !(parser instanceof SampleParser.Program p) || SampleParser.there(p.name());
        if (there) {
          String code =
              language.equals("php")
                  ? "<?php $x = curl_init('a'b');"
                  : language.equals("java")
                      ? "import java.net.URI;\n\nvar x = URI.create(\"a\"b\");"
                      : language.equals("curl") ? "curl 'a'b' \\\n -X POST" : "x(\"a\"b\")";
          assertEquals(
              List.of("broken"),
              List.copyOf(parser.failures(Map.of("broken", code)).keySet()),
              () -> language + " by " + parser.name());
        }
      }
    }
    assertFalse(SampleParser.of("kotlin", folder).isEmpty());
  }
}
