package dev.portolan.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.Catalog;
import dev.portolan.catalog.Product;
import dev.portolan.catalog.Version;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.gateway.Gateway;
import dev.portolan.gateway.GatewayLinks;
import dev.portolan.gateway.GatewayService;
import dev.portolan.inventory.Integration.Snapshot;
import dev.portolan.inventory.Integration.TakenBy;
import dev.portolan.inventory.Inventory.ApiLink;
import dev.portolan.inventory.Inventory.Mapping;
import dev.portolan.mesh.MeshState;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code integrations/} and joins what it tells with the catalog and the gateway. */
public final class InventoryReader {
  private static final String FOLDER = "integrations";
  private static final String ENDING = ".yaml";
  private static final List<String> BUILT_IN =
      List.of(GatewayResources.INTEGRATION, MeshResources.INTEGRATION);

  private final CatalogFolder folder;
  private final Diagnostics problems;

  private InventoryReader(CatalogFolder folder, Diagnostics problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The inventory of a catalog.
   *
   * @param recorded file → when it was last changed, as far as history knows; maybe nothing
   * @param now the present; absent: the newest time that a snapshot is known to have been saved
   * @throws IOException if the disk fails
   */
  public static Inventory read(
      Catalog catalog,
      List<Gateway> gateways,
      List<MeshState> meshes,
      Map<String, Instant> recorded,
      Optional<Instant> now,
      Diagnostics problems)
      throws IOException {
    return new InventoryReader(catalog.folder(), problems)
        .read(catalog, gateways, meshes, recorded, now);
  }

  private Inventory read(
      Catalog catalog,
      List<Gateway> gateways,
      List<MeshState> meshes,
      Map<String, Instant> recorded,
      Optional<Instant> now)
      throws IOException {
    List<Integration> integrations = new ArrayList<>();
    List<Resource> resources =
        new ArrayList<>(GatewayResources.of(gateways, catalog.site().controlPlanes()));
    Set<String> incomplete = new TreeSet<>();
    if (!gateways.isEmpty()) {
      integrations.add(builtIn(GatewayResources.INTEGRATION, "API Gateway", resources.size()));
    }
    if (!meshes.isEmpty()) {
      List<Resource> inMeshes = MeshResources.of(meshes);
      integrations.add(builtIn(MeshResources.INTEGRATION, "Service Mesh", inMeshes.size()));
      resources.addAll(inMeshes);
    }
    boolean partly = gateways.stream().anyMatch(gateway -> !gateway.complete());
    if (partly || gateways.size() < catalog.site().controlPlanes().size()) {
      incomplete.add(GatewayResources.INTEGRATION);
    }
    IntegrationReader reader = new IntegrationReader(folder, recorded, problems);
    for (String name : folder.list(FOLDER)) {
      String path = FOLDER + "/" + name;
      if (name.endsWith(ENDING) && folder.isFile(path)) {
        Optional<IntegrationFile> file =
            file(path, name.substring(0, name.length() - ENDING.length()));
        if (file.isPresent()) {
          IntegrationReader.Read read = reader.read(file.get(), path);
          integrations.add(read.integration());
          resources.addAll(read.resources());
          if (read.integration().snapshots().stream().anyMatch(s -> !s.complete())) {
            incomplete.add(read.integration().name());
          }
        } else {
          incomplete.add(name.substring(0, name.length() - ENDING.length()));
        }
      }
    }
    Optional<Instant> present = now.or(() -> newest(integrations));
    List<Integration> aged = integrations.stream().map(one -> aged(one, present)).toList();
    resources.sort(Comparator.comparing(Resource::key));
    List<Mapping> mappings =
        new Mappings(aged, resources, incomplete, problems).of(catalog.services());
    return new Inventory(aged, resources, mappings, apis(catalog, gateways, mappings), present);
  }

  private static Integration builtIn(String name, String displayName, int resources) {
    return new Integration(
        name,
        name,
        displayName,
        Optional.empty(),
        true,
        List.of(),
        resources,
        Optional.empty(),
        Location.ofFile("portolan.yaml"));
  }

  private Optional<IntegrationFile> file(String path, String name) throws IOException {
    Optional<Source> source = folder.text(path, Limits.CATALOG.bytes(), problems);
    Optional<JsonNode> root = source.flatMap(s -> YamlReader.read(s, Limits.CATALOG, problems));
    Optional<Fields> fields = root.flatMap(r -> Fields.root(r, source.get(), problems));
    if (fields.isPresent() && BUILT_IN.contains(name)) {
      problems.add(
          Diagnostic.error(
                  "integration-name-reserved",
                  Location.ofFile(path),
                  "the integration \"" + name + "\" is built in")
              .withHint("give the file another name"));
      return Optional.empty();
    }
    return fields.flatMap(f -> IntegrationFile.read(f, name, problems));
  }

  private static Optional<Instant> newest(List<Integration> integrations) {
    return integrations.stream()
        .flatMap(one -> one.snapshots().stream())
        .flatMap(snapshot -> snapshot.taken().stream())
        .max(Comparator.naturalOrder());
  }

  /** The integration with the ages of its snapshots; those that are too old are reported. */
  private Integration aged(Integration one, Optional<Instant> present) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Snapshot snapshot : one.snapshots()) {
      Optional<Duration> age =
          present
              .flatMap(to -> snapshot.taken().map(from -> Duration.between(from, to)))
              .map(time -> time.isNegative() ? Duration.ZERO : time);
      boolean stale =
          age.isPresent()
              && one.maxAge().isPresent()
              && age.get().compareTo(one.maxAge().get()) > 0;
      if (stale) {
        problems.add(stale(one, snapshot, age.get()));
      }
      snapshots.add(
          new Snapshot(
              snapshot.type(),
              snapshot.file(),
              snapshot.items(),
              snapshot.taken(),
              snapshot.by(),
              age,
              stale,
              snapshot.complete()));
    }
    return new Integration(
        one.name(),
        one.vendor(),
        one.displayName(),
        one.description(),
        one.builtIn(),
        snapshots,
        one.resources(),
        one.maxAge(),
        one.location());
  }

  /** What is in a snapshot may be old although it was saved today; so that is told softly. */
  private static Diagnostic stale(Integration one, Snapshot snapshot, Duration age) {
    String limit = "; at most " + Ages.words(one.maxAge().orElseThrow()) + " are allowed";
    Location place = Location.ofFile(snapshot.file());
    return snapshot.by() == TakenBy.CONTENT
        ? Diagnostic.info(
                "snapshot-stale",
                place,
                "the newest entry of the snapshot is " + Ages.words(age) + " old" + limit)
            .withHint("say in " + one.location().file() + " when it was saved: taken: 2026-11-20")
        : Diagnostic.warning(
                "snapshot-stale", place, "the snapshot is " + Ages.words(age) + " old" + limit)
            .withHint("save it anew");
  }

  private static List<ApiLink> apis(
      Catalog catalog, List<Gateway> gateways, List<Mapping> mappings) {
    List<ApiLink> links = new ArrayList<>();
    for (Product product : catalog.products()) {
      for (Version version : product.versions()) {
        Optional<Version.GatewayLink> link = version.gatewayService();
        Optional<GatewayService> service = link.flatMap(l -> GatewayLinks.resolve(l, gateways));
        if (service.isEmpty()) {
          continue;
        }
        ResourceKey key = GatewayResources.key(link.get().controlPlane(), service.get());
        mappings.stream()
            .filter(mapping -> mapping.resource().equals(key))
            .map(Mapping::service)
            .distinct()
            .forEach(
                name ->
                    links.add(
                        new ApiLink(name, product.slug().value(), version.slug().value(), key)));
      }
    }
    return links;
  }
}
