package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionReaderTest {
  @TempDir Path folder;

  private List<Version> versions(String... files) throws IOException {
    MiniCatalog.Read read =
        MiniCatalog.read(
            folder,
            """
            == portolan.yaml
            title: T
            portals: {public: {}}
            control_planes: {production: {}}
            == products/a/product.yaml
            name: A
            """,
            String.join("", files));
    assertEquals(List.of(), read.lines());
    return read.catalog().products().get(0).versions();
  }

  private static String version(String folder, String text) {
    return "== products/a/versions/" + folder + "/version.yaml\n" + text + "\n";
  }

  @Test
  void givesEveryNameAnAddressOfItsOwn() throws IOException {
    assertEquals(
        List.of(
            "1.0.0 1.0.0",
            "2024/01 2024-01",
            "Version 2 version-2",
            "v1 v1",
            "version#1 version-1"),
        versions(
                version("v1", ""),
                version("1.0.0", ""),
                version("version#1", ""),
                version("Version 2", ""),
                version("2024-01", "name: 2024/01"))
            .stream()
            .map(v -> v.name() + " " + v.slug())
            .sorted()
            .toList());
  }

  @Test
  void keepsTheDigitsOfANameThatLooksLikeANumber() throws IOException {
    assertEquals(
        List.of("1.10", "2.0"),
        versions(version("a", "name: 1.10"), version("b", "name: 2.0")).stream()
            .map(Version::name)
            .toList());
  }

  @Test
  void takesTheOldNameOfAControlPlane() throws IOException {
    assertEquals(
        Optional.of("production"),
        versions(version("v1", "gateway_service: {runtime_group: production, id: a1}"))
            .get(0)
            .gatewayService()
            .map(Version.GatewayLink::controlPlane));
  }

  @Test
  void isContentWithASunsetWhereAnyPortalIsTold() throws IOException {
    versions(version("v1", "sunset: 2030-01-01\nportals: {public: {deprecated: true}}"));
  }
}
