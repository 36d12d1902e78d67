package dev.portolan.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a tree as YAML that every reader, of YAML 1.1 or 1.2, reads back as the same tree: a text
 * stands without quotes only where no reader could take it for anything else. Same tree, same
 * bytes; lines end in {@code \n}.
 */
public final class YamlWriter {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .stringQuotingChecker(new PlainOnlyWhenSafe())
              .build());

  private YamlWriter() {}

  /** The text of {@code tree}. */
  public static String write(JsonNode tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new Exponents(MAPPER.createGenerator(text))) {
      MAPPER.writeTree(generator, tree);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** Gives numbers with an exponent the point that YAML 1.1 wants: {@code 1.0E+400}. */
  private static final class Exponents extends JsonGeneratorDelegate {
    Exponents(JsonGenerator generator) {
      super(generator, false);
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
      String text = number.toString();
      boolean bare = text.indexOf('E') >= 0 && text.indexOf('.') < 0;
      super.writeNumber(bare ? number.setScale(number.scale() + 1) : number);
    }
  }

  /** Lets only texts go without quotes that start like a word and hold nothing that YAML uses. */
  private static final class PlainOnlyWhenSafe extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    private static final Pattern SAFE =
        Pattern.compile("[\\p{L}_$/][\\p{L}\\p{M}\\p{N} _$/.,;()+=<>?!'\"|*&%@^~{}\\[\\]-]*");
    private static final Set<String> WORDS =
        Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    @Override
    public boolean needToQuoteName(String name) {
      return needToQuote(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return needToQuote(value);
    }

    private static boolean needToQuote(String text) {
      return text.length() > 10_000
          || !SAFE.matcher(text).matches()
          || text.endsWith(" ")
          || WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
  }
}
