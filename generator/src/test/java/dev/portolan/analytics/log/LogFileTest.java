package dev.portolan.analytics.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;

  /** An entry whose latency is its number. */
  private static String entry(int number) {
    return "{\"started_at\":"
        + (1767225600000L + number)
        + ",\"response\":{\"status\":200},\"latencies\":{\"request\":"
        + number
        + "},\"tries\":[{\"a\":1},{\"b\":2}]}";
  }

  private record Read(List<Long> times, List<String> damaged, long lines) {}

  private Read read(byte[] bytes) throws IOException {
    Path file = folder.resolve("access.log");
    Files.write(file, bytes);
    List<Long> times = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    long[] lines = {0};
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      new LogFile(file, workers, 2)
          .readKong(
              entries -> {
                for (int i = 0; i < entries.size(); i++) {
                  times.add(entries.time(i) - 1767225600000L);
                }
                entries
                    .damaged()
                    .forEach(
                        (kind, found) ->
                            damaged.add(
                                kind + " " + found.count() + " " + (lines[0] + found.first())));
                lines[0] += entries.lines();
              });
    } finally {
      workers.shutdown();
    }
    return new Read(times, damaged, lines[0]);
  }

  private Read read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  @Test
  void readsAnEntryALine() throws IOException {
    assertEquals(
        List.of(1L, 2L, 3L), read(entry(1) + "\n" + entry(2) + "\r\n\n" + entry(3)).times());
    assertEquals(List.of(1L), read("\uFEFF\n" + entry(1) + "\n").times());
    assertEquals(List.of(), read("").times());
    assertEquals(List.of(), read("\n\n").times());
  }

  @Test
  void readsArrays() throws IOException {
    String three = entry(1) + "," + entry(2) + ",\n" + entry(3);
    String pretty = entry(1).replace(",", ",\n  ").replace("{", "{\n") + " ,\n" + entry(2);

    assertEquals(List.of(1L, 2L, 3L), read("[" + three + "]").times());
    assertEquals(List.of(1L, 2L, 3L), read("\uFEFF [\n" + three + "\n]\n").times());
    assertEquals(List.of(1L, 2L), read("[\n" + pretty + "\n]").times());
    assertEquals(
        List.of(1L, 2L, 3L, 4L), read("[" + three + "]\n[]\n[" + entry(4) + "]\n").times());
    assertEquals(List.of(), read("[]").times());
  }

  @Test
  void goesOnBehindWhatIsDamagedInAnArray() throws IOException {
    Read cut = read("[" + entry(1) + "]\n[" + entry(2).substring(0, 30) + "\n[" + entry(3) + "]");
    assertEquals(List.of(1L, 3L), cut.times());
    assertEquals(List.of("SYNTAX 1 2"), cut.damaged());

    Read wrong = read("[" + entry(1) + "," + entry(2).replace(":200", ":x") + "," + entry(3) + "]");
    assertEquals(List.of(1L, 3L), wrong.times());

    Read end = read("[" + entry(1) + "," + entry(2).substring(0, 50));
    assertEquals(List.of(1L), end.times());
    assertEquals(List.of("CUT 1 1"), end.damaged());
  }

  @Test
  void anArrayAmongLinesIsDamage() throws IOException {
    Read read = read(entry(1) + "\n[" + entry(2) + "]\n" + entry(3));

    assertEquals(List.of(1L, 3L), read.times());
    assertEquals(List.of("NO_OBJECT 1 2"), read.damaged());
  }

  @Test
  void countsLinesAcrossTheParts() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append(i == 39_000 ? "damaged" : entry(i % 1000)).append('\n');
    }
    Read read = read(text.toString());

    assertTrue(text.length() > 4 << 20, "several parts");
    assertEquals(39_999, read.times().size());
    assertEquals(List.of("SYNTAX 1 39001"), read.damaged());
    assertEquals(40_000, read.lines());
  }

  @Test
  void readsLongLinesUpToALimit() throws IOException {
    String longer = entry(1).replace("{\"a\"", "{\"x\":\"" + "x".repeat(5 << 20) + "\",\"a\"");
    assertEquals(List.of(1L, 2L), read(longer + "\n" + entry(2)).times());
    assertEquals(List.of(1L, 2L), read("[" + longer + "," + entry(2) + "]").times());

    byte[] endless = new byte[40 << 20];
    Arrays.fill(endless, (byte) 'x');
    byte[] last = ("\n" + entry(2)).getBytes(UTF_8);
    System.arraycopy(last, 0, endless, endless.length - last.length, last.length);
    Read read = read(endless);
    assertEquals(List.of(2L), read.times());
    assertEquals(List.of("LENGTH 1 1"), read.damaged());
  }

  @Test
  void readsCompressedFilesWhateverTheirName() throws IOException {
    byte[] text = (entry(1) + "\n" + entry(2) + "\n").getBytes(UTF_8);
    byte[] gzip = gzip(text);
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(text);
    }
    assertEquals(List.of(1L, 2L), read(gzip).times());
    assertEquals(List.of(1L, 2L), read(zstd.toByteArray()).times());

    byte[] twice = Arrays.copyOf(gzip, 2 * gzip.length);
    System.arraycopy(gzip, 0, twice, gzip.length, gzip.length);
    assertEquals(List.of(1L, 2L, 1L, 2L), read(twice).times());
  }

  @Test
  void readsBrokenCompressionAsFarAsItGoes() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append(entry(i * 7919 % 100_000)).append('\n');
    }
    byte[] gzip = gzip(text.toString().getBytes(UTF_8));
    Read cut = read(Arrays.copyOf(gzip, gzip.length / 2));
    assertTrue(cut.times().size() > 1000, "most of the first half");
    assertTrue(cut.damaged().toString().contains("COMPRESSION 1"), cut.damaged().toString());

    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(zstd)) {
      out.write(text.toString().getBytes(UTF_8));
    }
    byte[] broken = zstd.toByteArray();
    Arrays.fill(broken, broken.length / 2, broken.length, (byte) 7);
    assertTrue(read(broken).damaged().toString().contains("COMPRESSION 1"));
    assertEquals(List.of("COMPRESSION 1 1"), read(Arrays.copyOf(gzip, 5)).damaged());
  }

  @Test
  void stopsWhereAFileHoldsFarMoreThanLogsDo() throws IOException {
    Read bomb = read(gzip(new byte[64 << 20]));

    assertTrue(bomb.damaged().toString().contains("COMPRESSION 1"), bomb.damaged().toString());
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }
}
