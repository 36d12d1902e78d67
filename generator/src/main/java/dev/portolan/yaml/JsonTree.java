package dev.portolan.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Reads JSON. */
final class JsonTree {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000)
                  .maxStringLength(Limits.SPEC.bytes())
                  .build())
          .build();

  /** What Jackson adds for programmers. */
  private static final Pattern INTERNALS =
      Pattern.compile(" \\(code \\d+[^)]*\\)| \\(start marker.*|: maybe a .*|: enable `.*");

  private final Source source;
  private final Growth growth;
  private final CodePoints columns;

  JsonTree(Source source, Growth growth) {
    this.source = source;
    this.growth = growth;
    this.columns = new CodePoints(source.text());
  }

  JsonNode read() throws Growth.Stop {
    try (JsonParser parser = JSON.createParser(source.text())) {
      if (parser.nextToken() == null) {
        return PlacedObject.NODES.nullNode();
      }
      JsonNode root = value(parser, 0);
      if (parser.nextToken() != null) {
        growth.report(
            Diagnostic.error(
                "json-syntax", growth.at(place(parser)), "not valid JSON: text after its end"));
      }
      return root;
    } catch (JsonProcessingException e) {
      throw growth.stop(syntax(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Adds each value of the file to {@code roots}; those before a fault are there. */
  void readAll(List<JsonNode> roots) throws Growth.Stop {
    try (JsonParser parser = JSON.createParser(source.text())) {
      while (parser.nextToken() != null) {
        roots.add(value(parser, 0));
      }
    } catch (JsonProcessingException e) {
      throw growth.stop(syntax(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private JsonNode value(JsonParser parser, int depth) throws IOException, Growth.Stop {
    growth.grow(1, depth, place(parser));
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> array(parser, depth);
      case VALUE_STRING -> PlacedObject.NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.number(parser.getText());
      case VALUE_TRUE -> PlacedObject.NODES.booleanNode(true);
      case VALUE_FALSE -> PlacedObject.NODES.booleanNode(false);
      default -> PlacedObject.NODES.nullNode();
    };
  }

  private JsonNode object(JsonParser parser, int depth) throws IOException, Growth.Stop {
    PlacedObject object = new PlacedObject(growth.file(), place(parser));
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      long keyPlace = place(parser);
      parser.nextToken();
      long valuePlace = place(parser);
      growth.put(object, name, value(parser, depth + 1), keyPlace, valuePlace);
    }
    return object;
  }

  private JsonNode array(JsonParser parser, int depth) throws IOException, Growth.Stop {
    PlacedArray array = new PlacedArray(growth.file(), place(parser));
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long place = place(parser);
      array.addPlaced(value(parser, depth + 1), place);
    }
    return array;
  }

  private long place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private long place(JsonLocation location) {
    int line = Math.max(0, location.getLineNr());
    return Places.pack(line, columns.column(location.getCharOffset(), location.getColumnNr()));
  }

  private Diagnostic syntax(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    String text = INTERNALS.matcher(message).replaceAll("").strip();
    Diagnostic problem =
        Diagnostic.error(
            "json-syntax",
            e.getLocation() == null ? source.whole() : growth.at(place(e.getLocation())),
            "not valid JSON: " + text);
    if (message.contains("comment")) {
      return problem.withHint("JSON has no comments");
    }
    return text.contains("'}'") || text.contains("']'")
        ? problem.withHint("look for a comma too many")
        : problem;
  }
}
