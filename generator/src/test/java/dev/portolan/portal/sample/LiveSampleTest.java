package dev.portolan.portal.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.portolan.spec.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs samples against a server that writes down what arrives, and compares that with the
 * operation. One program runs all samples of a language; before each it calls {@code /mark/ID}.
 */
class LiveSampleTest {
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("API_KEY", "k3y-1"),
          Map.entry("X_KEY", "one"),
          Map.entry("X_APP_ID", "two"),
          Map.entry("API_USER", "ann"),
          Map.entry("API_PASSWORD", "pw:1"),
          Map.entry("TOKEN", "t0ken"),
          Map.entry("ACCESS_TOKEN", "acc3ss"),
          Map.entry("CREDENTIALS", "cr3dentials"),
          Map.entry("UNDECLARED", "und"),
          Map.entry("X", "ex"),
          Map.entry("Y", "why"));

  @TempDir private Path folder;
  private HttpServer server;
  private volatile String mark = "";
  private final Map<String, Arrived> arrived = new ConcurrentHashMap<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.createContext("/", this::answer);
    server.start();
    for (String file :
        List.of("photo.jpg", "scans.png", "body.json", "body.bin", "body.png", "body.multipart")) {
      Files.writeString(folder.resolve(file), "bytes of " + file);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestURI().toString();
    if (target.startsWith("/mark/")) {
      mark = target.substring("/mark/".length());
    } else {
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
      arrived.put(
          mark,
          new Arrived(
              exchange.getRequestMethod(),
              target,
              headers,
              new String(body, StandardCharsets.UTF_8)));
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] answer = "{\"ok\": true}\n".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, head ? -1 : answer.length);
    if (!head) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Map<String, List<String>> expected() throws IOException {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    try (InputStream in = LiveSampleTest.class.getResourceAsStream("/samples/harbour.expected")) {
      List<String> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("> ")) {
          lines = new ArrayList<>();
          expected.put(line.substring(2), lines);
        } else if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
    }
    return expected;
  }

  /** The samples of one language by operation, without those of {@code except}. */
  private Map<String, String> samples(String language, Set<String> except) throws IOException {
    SampledApi api = SampledApi.harbour(folder);
    Map<String, List<String>> expected = expected();
    Map<String, String> samples = new LinkedHashMap<>();
    for (Operation operation : api.operations()) {
      if (expected.containsKey(operation.id()) && !except.contains(operation.id())) {
        samples.put(operation.id(), api.samples(operation, base() + "/v1").get(language));
      }
    }
    assertTrue(samples.size() > 40, () -> samples.keySet().toString());
    return samples;
  }

  private void compare(String language, Map<String, String> samples, String said)
      throws IOException {
    Map<String, List<String>> expected = expected();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      Arrived request = arrived.get(sample.getKey());
      List<String> differences =
          request == null
              ? List.of("nothing arrived")
              : request.wrong(expected.get(sample.getKey()));
      differences.forEach(d -> wrong.add(sample.getKey() + ": " + d + "\n" + sample.getValue()));
    }
    System.out.println(
        language
            + ": "
            + samples.size()
            + " samples called a live server; "
            + wrong.size()
            + " wrong");
    assertEquals("", String.join("\n\n", wrong), said);
  }

  /** Runs all samples by one program, which gets the base URL and a list of names and files. */
  private void run(String language, String ending, List<String> program, Set<String> except)
      throws IOException {
    if (!SampleParser.there(program.get(0))) {
      System.out.println("skipped: there is no " + program.get(0));
      return;
    }
    Map<String, String> samples = samples(language, except);
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      Path file = folder.resolve("sample-" + sample.getKey() + "." + ending);
      Files.writeString(file, sample.getValue() + "\n");
      list.append(sample.getKey()).append(' ').append(file).append('\n');
    }
    List<String> command = new ArrayList<>(program);
    command.add(base());
    command.add(Files.writeString(folder.resolve("list"), list).toString());
    compare(language, samples, SampleParser.run(command, folder, VARIABLES));
  }

  @Test
  void curlSendsWhatOperationsAskFor() throws IOException {
    run(
        "curl",
        "sh",
        List.of(
            "bash",
            "-c",
            """
            while read -r id file; do
              curl -s "$0/mark/$id"
              . "$file"
            done < "$1"
            """),
        Set.of());
  }

  @Test
  void pythonSendsWhatOperationsAskFor() throws IOException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      boolean there = SampleParser.there(python) || Files.isExecutable(Path.of(python));
      if (there
          && SampleParser.run(List.of(python, "-c", "import requests; print(1)"), folder, Map.of())
              .startsWith("1")) {
        run(
            "python",
            "py",
            List.of(
                python,
                "-c",
                """
                import sys, traceback, urllib.request
                for line in open(sys.argv[2]).read().splitlines():
                    name, file = line.split(' ')
                    urllib.request.urlopen(sys.argv[1] + '/mark/' + name).read()
                    try:
                        exec(compile(open(file, encoding='utf-8', newline='').read(), file, 'exec'), {})
                    except Exception:
                        traceback.print_exc()
                """),
            Set.of());
        return;
      }
    }
    System.out.println("skipped: there is no python3 with requests");
  }

  @Test
  void javascriptSendsWhatOperationsAskFor() throws IOException {
    run(
        "javascript",
        "mjs",
        List.of(
            "node",
            "--no-warnings",
            "--input-type=module",
            "-e",
            """
            import { readFileSync } from "node:fs";
            const [base, list] = process.argv.slice(1);
            for (const line of readFileSync(list, "utf8").trim().split("\\n")) {
              const [id, file] = line.split(" ");
              await (await fetch(base + "/mark/" + id)).text();
              try {
                await import(file);
              } catch (e) {
                console.log(id, e);
              }
            }
            """),
        // What fetch cannot do, and says: headers of parts.
        Set.of("multipart"));
  }

  @Test
  void javaSendsWhatOperationsAskFor() throws Exception {
    Map<String, String> samples = samples("java", Set.of());
    StringBuilder said = new StringBuilder();
    Map<String, JavaCompiler.Run> programs = JavaCompiler.programs(samples, VARIABLES, folder);
    assertEquals(samples.keySet(), programs.keySet());
    for (Map.Entry<String, JavaCompiler.Run> program : programs.entrySet()) {
      mark = program.getKey();
      try {
        program.getValue().run();
      } catch (Exception e) {
        said.append(program.getKey()).append(": ").append(e).append('\n');
      }
    }
    compare("java", samples, said.toString());
  }

  /** The HTTP samples as they stand, byte by byte: what they leave to the client is its length. */
  @Test
  void httpIsWhatOperationsAskFor() throws IOException {
    // Characters that one cannot see are shown as such, in a language without escapes.
    Map<String, String> samples = samples("http", Set.of("textHidden"));
    Map<String, List<String>> expected = expected();
    StringBuilder said = new StringBuilder();
    for (Map.Entry<String, String> sample : samples.entrySet()) {
      mark = sample.getKey();
      // Nor can one see that a body ends with its line.
      boolean line =
          expected.get(sample.getKey()).stream().anyMatch(e -> e.matches("text .*\\\\n\""));
      String answer = answerTo(filled(sample.getValue()) + (line ? "\n" : ""));
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        said.append(sample.getKey()).append(": ").append(answer).append('\n');
      }
    }
    compare("http", samples, said.toString());
  }

  /** {@code sample} with the reader's values and files. */
  private static String filled(String sample) {
    String login = VARIABLES.get("API_USER") + ":" + VARIABLES.get("API_PASSWORD");
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    String filled =
        sample
            .replace("Basic $CREDENTIALS", "Basic " + basic)
            .replaceAll("\\(the (bytes of [a-z.]+)\\)", "$1");
    for (String name : new TreeSet<>(VARIABLES.keySet()).descendingSet()) { // X_KEY before X
      filled = filled.replace("$" + name, VARIABLES.get(name));
    }
    return filled;
  }

  /** What the server says to a message whose lines end as lines of text do. */
  private String answerTo(String message) throws IOException {
    int end = message.indexOf("\n\n");
    String head = end < 0 ? message : message.substring(0, end);
    String text = end < 0 ? "" : message.substring(end + 2);
    byte[] body =
        (head.contains("multipart/form-data") ? text.replace("\n", "\r\n") : text)
            .getBytes(StandardCharsets.UTF_8);
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String length = body.length == 0 ? "" : "\r\nContent-Length: " + body.length;
      out.write(
          (head.replace("\n", "\r\n") + length + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void phpSendsWhatOperationsAskFor() throws IOException {
    if (!SampleParser.there("php")
        || !SampleParser.run(List.of("php", "-m"), folder, Map.of()).contains("curl")) {
      System.out.println("skipped: there is no php with curl");
      return;
    }
    run(
        "php",
        "php",
        List.of(
            "php",
            "-r",
            """
            foreach (file($argv[2], FILE_IGNORE_NEW_LINES) as $line) {
                [$id, $file] = explode(' ', $line);
                file_get_contents($argv[1] . '/mark/' . $id);
                (function ($file) { include $file; })($file);
            }
            """,
            "--"),
        Set.of());
  }

  @Test
  void rubySendsWhatOperationsAskFor() throws IOException {
    run(
        "ruby",
        "rb",
        List.of(
            "ruby",
            "-e",
            """
            require "net/http"
            File.readlines(ARGV[1], chomp: true).each do |line|
              id, file = line.split(" ")
              Net::HTTP.get(URI(ARGV[0] + "/mark/" + id))
              begin
                load(file, true)
              rescue Exception => e
                puts "#{id}: #{e.full_message}"
              end
            end
            """),
        Set.of());
  }
}
