package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of domain.md §1.12. */
class LabelsTest {
  @TempDir Path folder;

  private MiniCatalog.Read read(String labels) throws IOException {
    return MiniCatalog.read(
        folder,
        MiniCatalog.SITE,
        "== products/a/product.yaml\nname: A\nlabels: {" + labels + "}\n",
        "== products/a/versions/v1/version.yaml\n");
  }

  private static SortedMap<String, String> labels(MiniCatalog.Read read) {
    return read.catalog().products().get(0).labels();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A", "0", "a.b-c_d", "a--b", "Kong", "my-kong", "ko", "k_"})
  void takesKeys(String key) throws IOException {
    boolean ends = key.endsWith("_");
    MiniCatalog.Read read = read("'" + key + "': x");
    assertEquals(ends ? 1 : 0, read.problems().size());
    assertEquals(ends ? 0 : 1, labels(read).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kong-x",
        "kongress",
        "konnect",
        "insomniac",
        "mesh1",
        "kickoff",
        "kuma",
        "_x",
        "-a",
        "a-",
        ".a",
        "a b",
        "é",
        "a/b",
        ""
      })
  void refusesKeys(String key) throws IOException {
    MiniCatalog.Read read = read("'" + key + "': x");
    assertEquals(1, read.problems().size(), read::toString);
    assertEquals(0, labels(read).size());
  }

  @ParameterizedTest
  @CsvSource({"63,0", "64,1", "100000,1"})
  void allowsSixtyThreeCharacters(int length, int problems) throws IOException {
    assertEquals(problems, read("a: '" + "x".repeat(length) + "'").problems().size());
    assertEquals(problems, read("'" + "x".repeat(length) + "': a").problems().size());
    assertEquals(1, read("a: '" + "x".repeat(length) + "-'").problems().size());
  }

  @ParameterizedTest
  @CsvSource({"5,''", "6,labels-many", "50,labels-many", "51,labels-too-many"})
  void countsLabels(int count, String code) throws IOException {
    MiniCatalog.Read read =
        read(
            IntStream.range(0, count)
                .mapToObj(i -> "l" + i + ": x")
                .collect(Collectors.joining(", ")));
    assertEquals(
        code.isEmpty() ? List.of() : List.of(code),
        read.problems().stream().map(p -> p.code()).toList());
  }

  @Test
  void tellsKeysApartByCaseAndKeepsValuesAsWritten() throws IOException {
    MiniCatalog.Read read = read("Env: Prod, env: prod, n: 1.10, yes: true");
    assertEquals(List.of(), read.lines());
    assertEquals("{Env=Prod, env=prod, n=1.10, yes=true}", labels(read).toString());
  }
}
