package dev.portolan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vendor/**/catalog-info.yaml|vendor/catalog-info.yaml|true",
        "vendor/**/catalog-info.yaml|vendor/a/b/catalog-info.yaml|true",
        "vendor/**/catalog-info.yaml|vendor/a/other.yaml|false",
        "**/*.yaml|a.yaml|true",
        "**/a/x.yaml|a/a/x.yaml|true",
        "mesh/*.yaml|mesh/a/b.yaml|false",
        "mesh/**|mesh/a/b.yaml|true",
        "./mesh/?.yaml|mesh/a.yaml|true",
        "mesh/*.{yaml,yml}|mesh/a.yml|true",
        "mesh/a{1}.yaml|mesh/a1.yaml|true",
        "mesh/a{.yaml|mesh/a{.yaml|true",
        "mesh/a.yaml|mesh/aXyaml|false",
      })
  void matches(String glob, String path, boolean matches) {
    assertEquals(matches, Glob.of(glob).matches(path));
  }
}
