package dev.portolan.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in a browser: {@code theme.js} of the base theme says what {@link Messages} say. */
class ScriptMessagesTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Runs theme.js and the messages, then says what a file asks for; a line each, as JSON. */
  private static final String NODE =
      """
      const fs = require("fs");
      const vm = require("vm");
      const [language, asked, ...scripts] = process.argv.slice(1);
      const root = {
        lang: language,
        classList: { add() {} },
        setAttribute() {},
        toggleAttribute() {},
        getAttribute: () => null,
      };
      const window = {};
      const context = vm.createContext({
        window, document: { documentElement: root }, location: { search: "" }, Intl,
        localStorage: { getItem: () => null },
      });
      for (const script of scripts) {
        vm.runInContext(fs.readFileSync(script, "utf8"), context);
        context.portolanText = window.portolanText;
      }
      for (const [key, values] of JSON.parse(fs.readFileSync(asked, "utf8"))) {
        console.log(JSON.stringify(window.portolanText(key, values)));
      }
      """;

  @TempDir private Path folder;

  private static String resource(String path) throws IOException {
    try (InputStream in =
        ScriptMessagesTest.class.getResourceAsStream("/dev/portolan/themes/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Messages messages(Language language) throws IOException {
    Diagnostics problems = new Diagnostics();
    Bundles bundles = new Bundles();
    for (String theme : new String[] {"portal", "base"}) {
      String file = theme + "/messages/" + language.tag() + ".yaml";
      bundles.add(language, new Source(file, resource(file)), false, problems);
    }
    return bundles.in(language).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
  void scriptsSayWhatThePagesWouldSay(String tag) throws IOException, InterruptedException {
    Messages messages = messages(new Language(tag));
    ArrayNode asked = JSON.createArrayNode();
    StringBuilder expected = new StringBuilder();
    for (String key : messages.keys()) {
      for (int count : new int[] {0, 1, 2, 21, 1_000_000}) {
        if (!key.startsWith("script.") && !key.startsWith("try.")) {
          continue;
        }
        ObjectNode values = asked.addArray().add(key).addObject();
        Map<String, Object> named = new TreeMap<>();
        // Numbers as texts: how a browser groups digits is its own matter.
        messages.names(key).forEach(name -> named.put(name, Integer.toString(count)));
        named.forEach((name, value) -> values.put(name, (String) value));
        Object[] pairs =
            named.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
        expected.append(JSON.writeValueAsString(messages.text(key, pairs))).append('\n');
      }
    }
    assertTrue(asked.size() > 1000, "only " + asked.size());
    assertEquals(expected.toString(), said(tag, messages, asked));
  }

  private String said(String tag, Messages messages, ArrayNode asked)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "-e", NODE, tag));
    command.add(write("asked.json", asked.toString()));
    command.add(write("theme.js", resource("base/assets/theme.js")));
    for (Map.Entry<String, String> file : ScriptMessages.files(messages).entrySet()) {
      command.add(write(file.getKey(), file.getValue()));
    }
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      System.out.println("skipped: what scripts say is asked of node, which is missing");
      Assumptions.abort("no node");
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out;
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  @Test
  void writesPlacesAndChoicesAsDataThatCannotEndAScript() {
    Bundles bundles = new Bundles();
    bundles.add(
        Language.ENGLISH,
        new Source(
            "en.yaml",
            """
            nav: {title: "Not for scripts"}
            script:
              found: "{count, plural, =0 {none} one {{count} page} other {{count} pages}} of {all}"
              plain: "</script> {name}"
            """),
        false,
        new Diagnostics());

    assertEquals(
        Map.of(
            "messages.js",
            "portolanText.add({\"script.found\":[{\"by\":\"count\",\"counts\":true,\"texts\":"
                + "{\"=0\":\"none\",\"one\":\"{count} page\",\"other\":\"{count} pages\"}},"
                + "\" of {all}\"],\"script.plain\":\"\\u003c/script> {name}\"});\n"),
        ScriptMessages.files(bundles.in(Language.ENGLISH).orElseThrow()));
  }
}
