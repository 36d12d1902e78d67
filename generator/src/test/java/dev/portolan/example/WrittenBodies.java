package dev.portolan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the texts of made examples back with parsers of their formats. */
final class WrittenBodies {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  Of of(ApiReference reference) {
    return new Of(reference);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  List<String> problems() {
    return problems;
  }

  /** The bodies of one specification. */
  final class Of {
    private final ExampleMaker maker;
    private final ExampleText text;

    private Of(ApiReference reference) {
      this.maker = new ExampleMaker(reference.schemas());
      this.text = new ExampleText(reference.schemas());
    }

    void check(String file, Operation operation) {
      String place = file + " " + operation.id() + " ";
      operation
          .requestBody()
          .ifPresent(body -> body.content().forEach(m -> check(place, m, Direction.REQUEST)));
      operation
          .responses()
          .forEach(r -> r.content().forEach(m -> check(place, m, Direction.RESPONSE)));
    }

    private void check(String place, MediaType media, Direction direction) {
      Optional<Schema> schema = media.schema().or(media::itemSchema);
      if (schema.isEmpty()) {
        return;
      }
      JsonNode value = maker.make(schema.get(), direction).value();
      Optional<String> body = text.write(value, media.name(), schema, media.encodings());
      if (body.isPresent()) {
        String format = format(media.name());
        counts.merge(format, 1, Integer::sum);
        wrong(format, value, body.get())
            .ifPresent(problem -> problems.add(place + media.name() + ": " + problem));
      }
    }
  }

  private static String format(String mediaType) {
    for (String format : List.of("ndjson", "jsonl", "json-seq", "json", "xml", "multipart")) {
      if (mediaType.contains(format)) {
        return format;
      }
    }
    return mediaType.contains("form-urlencoded") ? "form" : "other";
  }

  /** What keeps {@code body} from being {@code value} in {@code format}. */
  private static Optional<String> wrong(String format, JsonNode value, String body) {
    return switch (format) {
      case "json" ->
          JsonLines.read(body).filter(read -> Values.same(read, value)).isPresent()
              ? Optional.empty()
              : Optional.of("not the same JSON: " + body);
      case "ndjson", "jsonl", "json-seq" ->
          body.lines()
              .filter(line -> JsonLines.read(line.replace("\u001e", "")).isEmpty())
              .findFirst();
      case "form" ->
          value.isObject() && !body.matches("([A-Za-z0-9.*_%+-]*=[A-Za-z0-9.*_%+,-]*(&|$))*")
              ? Optional.of(body)
              : Optional.empty();
      case "multipart" ->
          body.endsWith("--boundary--\n") || value.isTextual()
              ? Optional.empty()
              : Optional.of(body);
      case "xml" -> value.isTextual() ? Optional.empty() : malformed(body);
      default -> Optional.empty();
    };
  }

  private static Optional<String> malformed(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
      return Optional.empty();
    } catch (SAXException | ParserConfigurationException | IOException e) {
      return Optional.of(e.getMessage() + " " + xml);
    }
  }
}
