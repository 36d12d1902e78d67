package dev.portolan.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.PlacedObject;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the decK files of a catalog. A control plane names its files, or has one of its own name in
 * {@code gateway/}; several are merged. Every problem of them is told in one run.
 */
public final class GatewayReader {
  private static final String FOLDER = "gateway";

  /** A dump of a large gateway has a few MB. */
  private static final Limits LIMITS = new Limits(32 << 20, 100, 2_000_000);

  private final CatalogFolder folder;
  private final Diagnostics problems;
  private final Set<String> read = new TreeSet<>();

  private GatewayReader(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * What the gateway does in each control plane that has files, in the order of the catalog.
   *
   * @throws IOException if the disk fails
   */
  public static List<Gateway> read(
      CatalogFolder folder, List<ControlPlane> controlPlanes, Diagnostics problems)
      throws IOException {
    GatewayReader reader = new GatewayReader(folder, problems);
    List<Gateway> gateways = new ArrayList<>();
    for (ControlPlane controlPlane : controlPlanes) {
      reader.read(controlPlane).ifPresent(gateways::add);
    }
    reader.reportUnread(controlPlanes);
    return gateways;
  }

  private Optional<Gateway> read(ControlPlane controlPlane) throws IOException {
    List<Located<String>> named = controlPlane.gatewayFiles();
    String own = FOLDER + "/" + controlPlane.name() + ".yaml";
    if (named.isEmpty() && folder.isFile(own)) {
      named = List.of(new Located<>(own, controlPlane.location()));
    }
    Merge merge = new Merge(controlPlane.name(), problems);
    for (Located<String> file : named) {
      Optional<String> path = found(file);
      Optional<PlacedObject> root = path.isEmpty() ? Optional.empty() : root(path.get());
      if (root.isPresent()) {
        new DeckFile(root.get(), path.get(), merge).read();
      } else {
        merge.incomplete();
      }
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(merge.finish());
  }

  /** The path of a file that is there; reported if it is not. */
  private Optional<String> found(Located<String> file) {
    Optional<String> path = CatalogFolder.resolve("portolan.yaml", file.value(), "");
    if (path.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "gateway-file-outside",
                  file.location(),
                  Findings.quoted(file.value()) + " is no path inside the catalog")
              .withHint("put the file into the folder gateway and name it from there"));
    } else if (!folder.isFile(path.get())) {
      problems.add(
          Diagnostic.error(
                  "file-missing",
                  file.location(),
                  "there is no file " + Findings.quoted(file.value()))
              .withHint("paths begin at the folder of portolan.yaml"));
      return Optional.empty();
    }
    path.ifPresent(read::add);
    return path;
  }

  private Optional<PlacedObject> root(String path) throws IOException {
    Optional<Source> source = folder.text(path, LIMITS.bytes(), problems);
    Optional<JsonNode> root = source.flatMap(s -> YamlReader.read(s, LIMITS, problems));
    if (root.isPresent() && !(root.get() instanceof PlacedObject)) {
      problems.add(
          Diagnostic.error("not-a-mapping", new Location(path, 1, 1), "this is no file of decK's")
              .withHint("it begins with _format_version: \"3.0\" and lists services"));
      return Optional.empty();
    }
    return root.map(PlacedObject.class::cast);
  }

  /** A file of the folder that nobody names is probably misnamed. */
  private void reportUnread(List<ControlPlane> controlPlanes) throws IOException {
    List<String> names = controlPlanes.stream().map(ControlPlane::name).toList();
    for (String name : folder.list(FOLDER)) {
      String path = FOLDER + "/" + name;
      int dot = name.lastIndexOf('.');
      boolean config = List.of("yaml", "yml", "json").contains(name.substring(dot + 1));
      if (!config || read.contains(path) || !folder.isFile(path)) {
        continue;
      }
      problems.add(
          Diagnostic.warning(
                  "gateway-file-unread", Location.ofFile(path), "no control plane reads this file")
              .withHint(
                  Nearest.of(name.substring(0, dot), names)
                      .map(near -> "name it " + near + ".yaml, or list it in that control plane")
                      .orElse("list it as \"gateway\" of a control plane in portolan.yaml")));
    }
  }
}
