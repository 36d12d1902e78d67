package dev.portolan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.Corpora;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.SpecKind;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.CatalogFolder;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import dev.portolan.spec.Operation.Example;
import dev.portolan.spec.Operation.MediaType;
import dev.portolan.spec.Operation.Parameter;
import dev.portolan.spec.Schema;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Makes an example for every schema of every parameter, header and body, and every named schema, of
 * every OpenAPI file that others wrote, and asks a library about it; and about all examples that
 * their authors gave.
 */
class ExampleCorpusTest {
  private static final Pattern OPENAPI =
      Pattern.compile("(?m)^[\\s{]*\"?(openapi|swagger)\"?\\s*:\\s*[\"']?[23]");
  private static final SpecDocument.Audience ALL = new SpecDocument.Audience(false, false);

  private final Map<Fit, Integer> made = new EnumMap<>(Fit.class);
  private final Map<Fit, Integer> variants = new EnumMap<>(Fit.class);
  private final List<String> unfit = new ArrayList<>();
  private final List<String> withoutVariant = new ArrayList<>();
  private final List<String> contradicted = new ArrayList<>();
  private final List<String> disputed = new ArrayList<>();
  private final WrittenBodies written = new WrittenBodies();
  private int given;
  private int wrong;
  private int alone;

  /** A schema, and what its author gives as an example of it. */
  private record Asked(String place, JsonNode schema, Direction direction, List<JsonNode> given) {}

  @Test
  void makesExamplesThatALibraryAcceptsToo() throws IOException {
    int specs = 0;
    for (String part : List.of("catalog-source", "samples/openapi", "samples/catalogs")) {
      Path root = Corpora.required().resolve(part);
      CatalogFolder folder = CatalogFolder.open(root);
      for (Path file : files(root)) {
        String name = root.relativize(file).toString();
        SpecFile spec = new SpecFile(SpecKind.OPENAPI, name, "");
        Optional<SpecDocument> read = new SpecReader(folder).read(spec, new Diagnostics());
        if (read.isPresent()) {
          specs++;
          check(name, read.get().visibleTo(ALL).reference());
        }
      }
    }
    unfit.forEach(line -> System.out.println("no example fits: " + line));
    withoutVariant.forEach(line -> System.out.println("no example fits: " + line));
    System.out.println(
        "examples of "
            + specs
            + " specs: made "
            + made
            + ", of variants "
            + variants
            + ", given "
            + given
            + " ("
            + wrong
            + " wrong), without a second opinion "
            + alone);
    System.out.println("bodies written: " + written.counts());
    assertEquals("", String.join("\n", written.problems()), "no text of its media type");
    assertEquals("", String.join("\n", contradicted), "made, but refused by the library");
    assertEquals("", String.join("\n", disputed), "given, and the library thinks otherwise");
    int all = made.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(all > 10_000, "only " + all);
    assertTrue(unfit.size() * 200 < all, "more than one in two hundred: " + unfit.size());
    int choices = variants.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(choices > 2_000, "only " + choices);
    assertTrue(withoutVariant.size() * 50 < choices, "of variants " + withoutVariant.size());
  }

  private void check(String file, ApiReference reference) {
    WrittenBodies.Of bodies = written.of(reference);
    reference.operations().forEach(operation -> bodies.check(file, operation));
    List<Asked> asked = new ArrayList<>();
    reference.operations().forEach(operation -> ask(operation, asked));
    reference
        .schemas()
        .forEach(
            (name, schema) ->
                asked.add(new Asked("schema " + name, schema.node(), Direction.EITHER, List.of())));
    SchemaWalk walk =
        new SchemaWalk(
            (schema, places) -> {
              if (schema.has("examples")) {
                List<JsonNode> examples = new ArrayList<>();
                schema.get("examples").forEach(examples::add);
                asked.add(new Asked("part", schema, Direction.EITHER, examples));
              }
            });
    List.copyOf(asked).forEach(a -> walk.walk(a.schema()));
    ExampleMaker maker = new ExampleMaker(reference.schemas());
    ExampleMaker again = new ExampleMaker(reference.schemas());
    Validator validator = new Validator(new Definitions(reference.schemas()));
    for (Direction direction : Direction.values()) {
      List<Asked> ours = asked.stream().filter(a -> a.direction() == direction).toList();
      if (ours.isEmpty()) {
        continue;
      }
      SecondOpinion library =
          new SecondOpinion(
              reference.schemas(), ours.stream().map(Asked::schema).toList(), direction);
      for (Asked one : ours) {
        made(file, one, maker, again, library);
        one.given().forEach(value -> given(file, one, value, validator, library));
      }
    }
  }

  private void made(
      String file, Asked asked, ExampleMaker maker, ExampleMaker again, SecondOpinion library) {
    Schema schema = new Schema(asked.schema());
    Made example = maker.make(schema, asked.direction());
    String place = file + " " + asked.place();
    assertEquals(
        example.value().toString(),
        again.make(schema, asked.direction()).value().toString(),
        place);
    made.merge(example.fit(), 1, Integer::sum);
    compare(place, asked, example, library);
    if (example.fit() == Fit.NO) {
      String text = asked.schema().toString();
      unfit.add(place + " " + text.substring(0, Math.min(200, text.length())));
    }
    for (Variant variant : maker.variants(schema, asked.direction())) {
      Made one = maker.make(schema, asked.direction(), Optional.of(variant.choice()));
      variants.merge(one.fit(), 1, Integer::sum);
      if (one.fits()) {
        compare(place + " as " + variant.label(), asked, one, library);
      } else if (example.fits()) {
        withoutVariant.add(place + " as " + variant.label());
      }
    }
  }

  private void compare(String place, Asked asked, Made example, SecondOpinion library) {
    Optional<List<String>> opinion = library.of(asked.schema(), example.value());
    if (opinion.isEmpty()) {
      alone++;
    } else if (example.fit() == Fit.BY_DISCRIMINATOR) {
      // Intended: the discriminator says which alternative is meant; JSON Schema, which does not
      // know it, finds that others fit too, and nothing else wrong.
      if (!opinion.get().isEmpty()
          && opinion.get().stream().noneMatch(error -> error.contains("one and only one"))) {
        contradicted.add(place + " " + opinion.get() + " " + example.value());
      }
    } else if (example.fit().compareTo(Fit.WITH_GAPS) >= 0 && !opinion.get().isEmpty()) {
      contradicted.add(place + " " + opinion.get() + " " + example.value());
    } else if (example.fit() == Fit.NO && opinion.get().isEmpty()) {
      contradicted.add(place + " is fine, says the library: " + example.value());
    }
  }

  private void given(
      String file, Asked asked, JsonNode value, Validator validator, SecondOpinion library) {
    given++;
    Fit fit = validator.fit(List.of(asked.schema()), value, asked.direction());
    wrong += fit == Fit.NO ? 1 : 0;
    Optional<List<String>> opinion = library.of(asked.schema(), value);
    if (opinion.isPresent() && fit != Fit.BY_DISCRIMINATOR) {
      boolean agree = (fit == Fit.NO) != opinion.get().isEmpty();
      if (!agree) {
        disputed.add(
            file
                + " "
                + asked.place()
                + " "
                + validator.check(asked.schema(), value, asked.direction()).violations()
                + " "
                + opinion.get());
      }
    }
  }

  private static void ask(Operation operation, List<Asked> asked) {
    String id = operation.id();
    for (Parameter parameter : operation.parameters()) {
      ask(id, parameter, Direction.REQUEST, asked);
    }
    operation
        .requestBody()
        .ifPresent(body -> body.content().forEach(m -> ask(id, m, Direction.REQUEST, asked)));
    for (Operation.Response response : operation.responses()) {
      response.headers().forEach(header -> ask(id, header, Direction.RESPONSE, asked));
      response.content().forEach(media -> ask(id, media, Direction.RESPONSE, asked));
    }
    operation.callbacks().forEach(c -> c.operations().forEach(o -> ask(o, asked)));
  }

  private static void ask(String id, Parameter parameter, Direction direction, List<Asked> asked) {
    parameter
        .schema()
        .ifPresent(
            schema ->
                asked.add(
                    new Asked(
                        id + " " + parameter.name(),
                        schema.node(),
                        direction,
                        values(parameter.examples(), true))));
    parameter.content().forEach(media -> ask(id, media, direction, asked));
  }

  private static void ask(String id, MediaType media, Direction direction, List<Asked> asked) {
    boolean json = media.name().contains("json");
    media
        .schema()
        .ifPresent(
            schema ->
                asked.add(
                    new Asked(
                        id + " " + media.name(),
                        schema.node(),
                        direction,
                        values(media.examples(), json))));
    media
        .itemSchema()
        .ifPresent(schema -> asked.add(new Asked(id, schema.node(), direction, List.of())));
  }

  private static List<JsonNode> values(List<Example> examples, boolean json) {
    return examples.stream()
        .flatMap(example -> example.value().stream())
        .filter(value -> json || !value.isTextual())
        .toList();
  }

  private static List<Path> files(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().matches(".*\\.(json|ya?ml)") && isOpenApi(file)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static boolean isOpenApi(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return OPENAPI.matcher(text.substring(0, Math.min(text.length(), 4_000))).find();
    } catch (MalformedInputException e) {
      return false;
    }
  }
}
