package dev.portolan.portal.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.code.CodeColouring;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.html.Html;
import dev.portolan.markdown.Heading;
import dev.portolan.markdown.Links;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.MarkdownText;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Markdown twins of reference pages, beside the records that the pages are printed from. */
class TwinTest {
  /** What a twin does not say, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("Frame.nav", "the list of operations is on the overview"),
          Map.entry("Frame.versions", "a switch is no fact"),
          Map.entry("OperationPage.tryIt", "a form is no fact"),
          Map.entry("OperationPage.head", "read once, in the frame"),
          Map.entry("SchemaPage.head", "read once, in the frame"),
          Map.entry("VersionPage.head", "read once, in the frame"),
          Map.entry("PageHead.title", "the page's own title says it"),
          Map.entry("PageHead.description", "made of what the page says"),
          Map.entry("PageHead.canonical", "of the HTML page"),
          Map.entry("PageHead.markdown", "the twin itself"),
          Map.entry("LinkView.href", "leads to twins"),
          Map.entry("ParameterGroup.id", "an anchor"),
          Map.entry("Word.path", "leads to twins"),
          Map.entry("OperationEntry.path", "leads to twins"),
          Map.entry("Need.path", "leads to twins"),
          Map.entry("DeprecationView.newestPath", "leads to twins"),
          Map.entry("DeprecationView.sunset", "told in words"),
          Map.entry("TagSection.path", "an anchor"),
          Map.entry("TagSection.summary", "the beginning of the description"),
          Map.entry("TagSection.id", "an anchor"),
          Map.entry("SchemaPage.operationList", "leads to twins"),
          Map.entry("SchemaPage.schemaList", "leads to twins"),
          Map.entry("Scheme.id", "an anchor"),
          Map.entry("Response.id", "an anchor"),
          Map.entry("OperationView.id", "an anchor"),
          Map.entry("Row.id", "an anchor"),
          Map.entry("EnumValue.id", "an anchor"),
          Map.entry("Row.mark", "how a row looks"),
          Map.entry("Response.tone", "a colour"),
          Map.entry("Examples.tone", "a colour"),
          Map.entry("Branch.kind", "how rows look"),
          Map.entry("Branch.title", "counts the rows, or a choice, which is told"),
          Map.entry("CodeView.language", "after the fence"),
          Map.entry("Logo.path", "the fact leads there"),
          Map.entry("OperationPage.variables", "the samples name them"),
          Map.entry("SampleView.known", "what script does"),
          Map.entry("OperationPage.choice", "what script does"),
          Map.entry("AccessView.kind", "told in words"),
          Map.entry("SampleView.language", "after the fence"),
          Map.entry("OperationPage.previous", "neighbours"),
          Map.entry("OperationPage.next", "neighbours"));

  @Test
  void saysAllThatThePagesOfTheSamplesSay(@TempDir Path folder) throws IOException {
    List<Path> specs = new ArrayList<>();
    try (var walk = Files.walk(Path.of("../sample-catalog/catalog/products"))) {
      walk.filter(p -> p.getFileName().toString().equals("openapi.yaml"))
          .sorted()
          .forEach(specs::add);
    }
    assertTrue(specs.size() > 3, specs.toString());
    int facts = 0;
    for (int i = 0; i < specs.size(); i++) {
      facts += compare(folder.resolve("" + i), specs.get(i));
    }
    System.out.println("Twins of the sample catalog: " + facts + " texts");
  }

  @Test
  void saysAllThatThePagesOfTheCorpusSay(@TempDir Path folder) throws IOException {
    Path root = Corpora.required().resolve("samples/openapi");
    List<Path> specs = new ArrayList<>();
    try (var walk = Files.walk(root.resolve("oai-examples"))) {
      walk.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(specs::add);
    }
    int facts = 0;
    for (int i = 0; i < specs.size(); i++) {
      if (Files.readString(specs.get(i)).matches("(?s)(.*\\n)?(openapi|swagger):.*")) {
        facts += compare(folder.resolve("" + i), specs.get(i));
      }
    }
    System.out.println("Twins of " + specs.size() + " examples: " + facts + " texts");
    assertTrue(facts > 1000, "only " + facts);
  }

  private static int compare(Path folder, Path spec) throws IOException {
    Files.createDirectories(folder);
    ReferenceSite site = ReferenceSite.of(folder, Files.readString(spec));
    int facts = 0;
    for (Map.Entry<String, Object> view : site.views().entrySet()) {
      String twin = site.files().get(view.getKey().replaceFirst("html$", "md"));
      String said = letters(twin);
      Set<String> texts = new TreeSet<>();
      collect("", view.getValue(), texts);
      for (String text : texts) {
        assertTrue(
            said.contains(letters(text)),
            () -> spec + ": the twin of " + view.getKey() + " lacks: " + text + "\n" + twin);
      }
      facts += texts.size();
    }
    return facts;
  }

  /** Letters and digits alone: what is left of a text however it is marked up. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static void collect(String component, Object value, Set<String> texts) {
    if (value instanceof Html html) {
      for (Element element : Jsoup.parseBodyFragment(html.markup()).body().getAllElements()) {
        if (!element.is(".diagram-source > summary")) { // our word for what the twin shows as code
          element.textNodes().forEach(text -> texts.add(text.text()));
        }
      }
    } else if (value instanceof String text) {
      texts.add(text);
    } else if (component.equals("OperationPage.samples")) {
      // One language stands for all that are made; what authors wrote is all there.
      List<SampleView> samples = ((List<?>) value).stream().map(SampleView.class::cast).toList();
      samples.stream()
          .filter(sample -> sample.given() || sample.equals(samples.get(0)))
          .forEach(sample -> collect("", sample, texts));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(component, item, texts));
    } else if (value instanceof CodeView code) {
      collect("", code.title(), texts);
      collect("", code.description(), texts);
      texts.add(CodeColouring.text(code.code()));
      texts.add(code.source());
      texts.add(code.note());
      texts.add(code.warning());
    } else if (value instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        String name = record.getClass().getSimpleName() + "." + part.getName();
        if (!LEFT_OUT.containsKey(name)) {
          collect(name, read(record, part), texts);
        }
      }
    }
  }

  private static Object read(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nestsWhatIsBelowAndSaysItInWords(@TempDir Path folder) throws IOException {
    String twin =
        ReferenceSite.of(
                folder,
                """
                openapi: 3.1.0
                info: {title: A, version: "1"}
                servers: [{url: https://api.example/v1}]
                paths:
                  /boats/{id}:
                    put:
                      operationId: moor
                      summary: Moor a boat
                      description: "Twice a day.\\n\\n# Tides\\n\\n- low\\n- high"
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [berth]
                              properties:
                                berth: {type: integer, minimum: 1, default: 3, description: Which one.}
                                crew: {type: object, properties: {captain: {type: string, enum: [a, b]}}}
                      responses: {'204': {description: Moored.}}
                """)
            .files()
            .get("shop/v1/moor.md");
    assertEquals(
        """
        # Moor a boat

        [Products](../../index.md) / [Shop](../index.md) / [v1](index.md)

        ```http
        PUT https://api.example/v1/boats/{id}
        ```

        Twice a day.

        **Tides**

        - low
        - high

        * Operation id: `moor`

        ## Path parameters

        * `id` (string, required)

        ## Request body (optional)

        Content type: `application/json`

        Schema: object

        * `berth` (integer, at least 1, required): Which one.
          * Default: `3`
        * `crew` (object)
          * `captain` (string)
            * Allowed values: `a`, `b`

        ## Responses

        ### 204 No Content

        Moored.
        """,
        twin.substring(0, twin.indexOf("\n## Request\n")));
  }

  @Test
  void takesNothingThatASpecificationSaysForStructure(@TempDir Path folder) throws IOException {
    String forged = "x\\n\\n# Forged\\n\\n```\\n\\n## Forged\\n\\n* Forged\\n\\n<h1>Forged</h1>";
    ReferenceSite site =
        ReferenceSite.of(
            folder,
            """
            openapi: 3.1.0
            info: {title: "%1$s", version: "%1$s", description: "%1$s"}
            tags: [{name: "%1$s", description: "%1$s"}]
            paths:
              /a:
                post:
                  operationId: a
                  summary: "%1$s"
                  description: "%1$s"
                  tags: ["%1$s"]
                  parameters:
                    - {name: "%1$s", in: query, description: "%1$s", schema: {type: string, enum: ["%1$s"], default: "%1$s"}}
                  requestBody:
                    description: "%1$s"
                    content:
                      "text/%1$s":
                        schema: {title: "%1$s", properties: {"%1$s": {type: string, pattern: "%1$s"}}}
                        examples: {"%1$s": {summary: "%1$s", description: "%1$s", value: "%1$s"}}
                  responses:
                    '200': {description: "%1$s", headers: {"%1$s": {schema: {type: string}}}}
            components:
              schemas:
                S: {description: "%1$s", properties: {"%1$s": {description: "%1$s"}}}
            """
                .formatted(forged));
    for (String name : List.of("a", "schemas/s")) {
      String twin = site.files().get("shop/v1/" + name + ".md");
      List<String> headings =
          new MarkdownRenderer()
                  .document(new MarkdownText("a.md", 1, twin), "", Links.NONE, new Diagnostics())
                  .headings()
                  .stream()
                  .map(Heading::text)
                  .filter(text -> text.startsWith("Forged"))
                  .toList();
      assertEquals(List.of(), headings, twin);
      assertTrue(
          twin.lines()
              .noneMatch(
                  line ->
                      line.matches("\\s*(\\* Forged|#+ Forged|<h1>.*)") && !inFence(twin, line)),
          twin);
    }
  }

  /** True if every such line is one of a block of code. */
  private static boolean inFence(String twin, String line) {
    String fence = "";
    for (String each : twin.split("\n", -1)) {
      String mark = each.strip().replaceFirst("^(`{3,}).*", "$1");
      boolean isMark = mark.matches("`{3,}");
      if (fence.isEmpty() && isMark) {
        fence = mark;
      } else if (isMark && mark.equals(fence) && each.strip().equals(mark)) {
        fence = "";
      } else if (each.equals(line) && fence.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
