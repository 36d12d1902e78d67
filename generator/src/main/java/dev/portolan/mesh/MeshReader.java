package dev.portolan.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.ControlPlane;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Glob;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.Located;
import dev.portolan.yaml.Loose;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads resources of Kuma and Kong Mesh where they are (domain.md §6.6). A file may hold several
 * documents, a list as {@code kubectl get -o yaml} prints it, or an answer of the mesh's API.
 */
public final class MeshReader {
  /** A dump of a large mesh has a few MB. */
  private static final Limits LIMITS = new Limits(32 << 20, 60, 2_000_000);

  private final CatalogFolder folder;
  private final Diagnostics problems;

  private MeshReader(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * What the mesh does in each control plane that names files, in the order of the catalog.
   *
   * @throws IOException if the disk fails
   */
  public static List<MeshState> read(
      CatalogFolder folder, List<ControlPlane> controlPlanes, Diagnostics problems)
      throws IOException {
    MeshReader reader = new MeshReader(folder, problems);
    List<MeshState> states = new ArrayList<>();
    for (ControlPlane controlPlane : controlPlanes) {
      if (!controlPlane.meshFiles().isEmpty()) {
        states.add(reader.read(controlPlane));
      }
    }
    return states;
  }

  private MeshState read(ControlPlane controlPlane) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    for (Located<String> glob : controlPlane.meshFiles()) {
      List<String> found = folder.find(Glob.of(glob.value()));
      if (found.isEmpty()) {
        problems.add(
            Diagnostic.warning(
                    "mesh-without-files",
                    glob.location(),
                    "no file is meant by \"" + glob.value() + "\"")
                .withHint("paths begin at the folder of portolan.yaml; ** is any folder"));
      }
      files.addAll(found);
    }
    MeshMerge merge = new MeshMerge(problems);
    for (String file : files) {
      Optional<Source> source = folder.text(file, LIMITS.bytes(), problems);
      if (source.isPresent()) {
        read(source.get(), merge);
      }
    }
    return merge.finish(controlPlane.name(), List.copyOf(files));
  }

  private void read(Source source, MeshMerge merge) {
    Location start = new Location(source.file(), 1, 1);
    int found = 0;
    int documents = 0;
    for (JsonNode document : YamlReader.readAll(source, LIMITS, problems)) {
      documents += document.isNull() ? 0 : 1;
      found += read(Loose.of(document, start), merge);
    }
    if (documents > 0 && found == 0) {
      problems.add(
          Diagnostic.warning(
                  "mesh-file-without-resources",
                  Location.ofFile(source.file()),
                  "the file holds no resource of a mesh")
              .withHint("resources have \"type\" and \"name\", or \"apiVersion: kuma.io/…\""));
    }
  }

  /** Reads a resource or a list of them, and tells how many there were. */
  private int read(Loose document, MeshMerge merge) {
    if (document.at("items").isList()) {
      document
          .text("next")
          .ifPresent(
              next ->
                  problems.add(
                      Diagnostic.warning(
                              "mesh-list-incomplete",
                              document.at("next").place(),
                              "the list goes on elsewhere, so services are missing")
                          .withHint("ask the mesh's API for all pages, with size=…&offset=…")));
      int found = document.items("items").isEmpty() ? 1 : 0;
      for (Loose item : document.items("items")) {
        found += read(item, merge);
      }
      return found;
    }
    Optional<MeshResource> resource = MeshResource.of(document);
    resource.ifPresent(merge::add);
    return resource.isPresent() ? 1 : 0;
  }
}
