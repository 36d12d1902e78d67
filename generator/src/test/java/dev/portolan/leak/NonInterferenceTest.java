package dev.portolan.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.BuildRequest;
import dev.portolan.BuildRequest.SiteKind;
import dev.portolan.Portolan;
import dev.portolan.leak.RandomCatalog.Variant;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A portal is a function of what is visible in it: built with the hidden things present, deleted,
 * replaced by others, or broken, it has the same files with the same bytes.
 */
class NonInterferenceTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePortalDependsOnVisibleThingsOnly(long seed) throws IOException {
    for (String portal : List.of("open", "inner")) {
      SortedMap<String, String> expected = build(seed, portal, Variant.DELETED);
      assertTrue(expected.containsKey("index.html"), () -> expected.keySet().toString());
      for (Variant variant : List.of(Variant.PRESENT, Variant.REPLACED, Variant.BROKEN)) {
        SortedMap<String, String> found = build(seed, portal, variant);
        String what = "seed " + seed + ", portal " + portal + ", hidden things " + variant;
        assertEquals(expected.keySet(), found.keySet(), what);
        for (Map.Entry<String, String> file : expected.entrySet()) {
          assertEquals(
              file.getValue(), found.get(file.getKey()), () -> what + ": " + file.getKey());
        }
        assertFalse(
            found.entrySet().stream()
                .anyMatch(
                    file ->
                        (file.getKey() + file.getValue()).toLowerCase(Locale.ROOT).contains("qzx")),
            what);
      }
    }
  }

  private SortedMap<String, String> build(long seed, String portal, Variant variant)
      throws IOException {
    Path catalog = folder.resolve(portal + variant);
    RandomCatalog.write(seed, portal, variant, catalog);
    Path out = folder.resolve("out-" + portal + variant);
    Portolan.build(
        new BuildRequest(
            catalog,
            Optional.of(out),
            List.of(portal),
            Set.of(SiteKind.PORTALS),
            Optional.empty(),
            1,
            Optional.empty()),
        Progress.SILENT);
    SortedMap<String, String> files = new TreeMap<>();
    Path site = out.resolve("portals").resolve(portal);
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(
            site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
