package dev.portolan.analytics.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.analytics.log.Entries.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KongReaderTest {
  /** The sample of Kong's documentation, shortened. */
  private static final String SAMPLE =
      """
      {"response":{"size":9982,"headers":{"via":"1.1 kong/3.8.0"},"status":200},\
      "route":{"name":"example_route","id":"0f1a","service":{"id":"fb4e"},"paths":["/example"]},\
      "tries":[{"balancer_start_ns":1.7267838395395e+18,"ip":"34.237.204.224","port":80}],\
      "client_ip":"192.168.65.1","request":{"size":139,"querystring":{},"uri":"/example?a=b"},\
      "started_at":1726783839538,"source":"upstream","upstream_status":"502, 200",\
      "latencies":{"kong":1,"proxy":171,"request":173,"receive":1},\
      "consumer":{"username":"acme","custom_id":"c-1","id":"77"},\
      "service":{"host":"httpbin.konghq.com","name":"example_service","id":"fb4e","retries":5}}""";

  @Test
  void readsWhatKongDocuments() {
    Entries entries = read(SAMPLE);

    assertEquals(Map.of(), entries.damaged());
    assertEquals(1726783839538L, entries.time(0));
    assertEquals(200, entries.status(0));
    assertEquals(
        new Target("fb4e", "example_service", "0f1a", "example_route"),
        entries.targetNames().get(entries.target(0)));
    assertEquals("acme", entries.consumerNames().get(entries.consumer(0)));
    assertEquals(List.of(173_000L, 2_000L, 171_000L, 139L, 9982L), measures(entries, 0));
  }

  @Test
  void readsTheLayoutOfOldVersions() {
    Entries entries =
        read(
            "{\"started_at\":1726783839538,\"response\":{\"status\":404},\"tries\":[],"
                + "\"latencies\":{\"request\":3,\"kong\":3,\"proxy\":-1},\"service\":null}");

    assertEquals(List.of(3_000L, 3_000L, -1L, -1L, -1L), measures(entries, 0));
    assertEquals(Target.NONE, entries.targetNames().get(entries.target(0)));
    assertEquals("", entries.consumerNames().get(entries.consumer(0)));
  }

  @Test
  void keepsFractionsOfMilliseconds() {
    assertEquals(12_346L, responseLatency("12.3456"));
    assertEquals(0L, responseLatency("0.0001"));
    assertEquals(1_500_000L, responseLatency("1.5e3"));
    assertEquals(250L, responseLatency("0.25"));
    assertEquals(250L, responseLatency("2.5E-1"));
  }

  @Test
  void takesOddLinesThatAreWhole() {
    Entries entries =
        read(
            "  \t" + SAMPLE + "  \r",
            SAMPLE.replace("1726783839538", "1726783839538.0"),
            SAMPLE.replace(
                "\"client_ip\"", "\"d\":" + "[".repeat(300) + "]".repeat(300) + ",\"x\""),
            SAMPLE.replace("acme", "\\u00e4\\ud83d\\ude00\\/\\n"),
            SAMPLE.replace("acme", "ä😀/\\u000a"),
            SAMPLE.replace("\"service\":{", "\"s\\u0065rvice\":{"),
            "",
            "   ");

    assertEquals(Map.of(), entries.damaged());
    assertEquals(6, entries.size());
    assertEquals(List.of("", "acme", "ä😀/\n"), entries.consumerNames());
    assertEquals(1, entries.targetNames().size());
  }

  @Test
  void namesAConsumerWithoutNameByItsId() {
    Entries entries = read(SAMPLE.replace("\"username\":\"acme\"", "\"username\":null"));

    assertEquals(List.of("", "77"), entries.consumerNames());
  }

  @Test
  void tellsApartInWhichWayLinesAreDamaged() {
    Map<String, Damage> damaged = new TreeMap<>();
    damaged.put(SAMPLE.substring(0, 100), Damage.CUT);
    damaged.put(SAMPLE.substring(0, SAMPLE.length() - 1), Damage.CUT);
    damaged.put("2026/01/02 03:04:05 [error] 25#0: timed out", Damage.SYNTAX);
    damaged.put("[" + SAMPLE + "]", Damage.NO_OBJECT);
    damaged.put("42", Damage.NO_OBJECT);
    damaged.put("null", Damage.NO_OBJECT);
    damaged.put(SAMPLE + SAMPLE, Damage.NO_OBJECT);
    damaged.put(SAMPLE + "x", Damage.SYNTAX);
    damaged.put(SAMPLE.replace("}}", "},}"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("\"kong\":1", "\"kong\":NaN"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("\"kong\":1", "\"kong\":01"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("\"kong\":1", "\"kong\":1."), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("acme", "ac\0me"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("acme", "ac\\xme"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("\"port\":80", "'port':80"), Damage.SYNTAX);
    damaged.put(SAMPLE.replace("[{", "[" + "[".repeat(600) + "{"), Damage.DEPTH);
    damaged.put(SAMPLE.replace("started_at", "begun_at"), Damage.TIME);
    damaged.put(SAMPLE.replace("1726783839538", "1726783839"), Damage.TIME);
    damaged.put(SAMPLE.replace("1726783839538", "253402300800000"), Damage.TIME);
    damaged.put(SAMPLE.replace("1726783839538", "\"1726783839538\""), Damage.TIME);
    damaged.put(SAMPLE.replace("\"status\":200", "\"state\":200"), Damage.STATUS);
    damaged.put(SAMPLE.replace("\"status\":200", "\"status\":\"200\""), Damage.STATUS);
    damaged.put(SAMPLE.replace("\"status\":200", "\"status\":2e2"), Damage.STATUS);
    damaged.put(SAMPLE.replace("\"status\":200", "\"status\":99999999999999"), Damage.STATUS);
    damaged.put(SAMPLE.replace("\"request\":173", "\"request\":-1"), Damage.LATENCY);
    damaged.put(SAMPLE.replace("\"request\":173", "\"request\":null"), Damage.LATENCY);
    damaged.put(SAMPLE.replace("\"latencies\":{", "\"latencies_x\":{"), Damage.LATENCY);
    damaged.forEach(
        (line, damage) -> {
          Entries entries = read(line);
          assertEquals(List.of(damage), List.copyOf(entries.damaged().keySet()), line);
          assertEquals(0, entries.size(), line);
        });
  }

  @Test
  void wantsUtf8() {
    for (String bytes :
        List.of(
            "\u00ff",
            "\u00c3(",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00f5\u0080\u0080\u0080")) {
      byte[] line = SAMPLE.replace("acme", "a" + bytes + "b").getBytes(ISO_8859_1);
      Entries entries = Lines.read(line, line.length, new KongReader(true));
      assertEquals(List.of(Damage.UTF8), List.copyOf(entries.damaged().keySet()), bytes);
    }
  }

  private static long responseLatency(String milliseconds) {
    Entries entries = read(SAMPLE.replace("\"request\":173", "\"request\":" + milliseconds));
    return entries.measure(Measure.RESPONSE_LATENCY, 0);
  }

  private static List<Long> measures(Entries entries, int entry) {
    return Arrays.stream(Measure.values()).map(m -> entries.measure(m, entry)).toList();
  }

  private static Entries read(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
    return Lines.read(bytes, bytes.length, new KongReader(true));
  }
}
