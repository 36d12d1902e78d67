package dev.portolan.inventory.discrepancy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.catalog.Service;
import dev.portolan.catalog.SpecFile;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A registry has the service's specification in a version that no version of its products has: one
 * of the two was changed without the other.
 */
final class SpecificationDiffers implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Service service : estate.catalog().services()) {
      for (Resource resource : estate.inventory().resourcesOf(service.name())) {
        if (resource.key().type().equals("api_version")) {
          compare(estate, service, resource).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Discrepancy> compare(Estate estate, Service service, Resource resource) {
    String version = resource.key().name().replaceAll(".*/", "");
    Set<String> known = new TreeSet<>();
    for (Meeting m : Meeting.of(estate)) {
      if (m.service().equals(service)) {
        m.version()
            .spec()
            .flatMap(s -> versionOf(estate.catalog().folder(), s))
            .ifPresent(known::add);
      }
    }
    return known.isEmpty() || known.contains(version)
        ? Optional.empty()
        : Optional.of(
            new Discrepancy(
                Kind.SPECIFICATION_DIFFERS,
                Estate.subject(service),
                "the registry has version "
                    + version
                    + " of its API, the catalog "
                    + String.join(" and ", known),
                "bring the two to one version",
                resource.source()));
  }

  /** What a specification calls its own version. */
  private static Optional<String> versionOf(CatalogFolder folder, SpecFile spec) {
    Diagnostics elsewhere = new Diagnostics(); // reported where the specification is read
    try {
      Optional<Source> source = folder.text(spec.file(), Limits.SPEC.bytes(), elsewhere);
      return source
          .flatMap(s -> YamlReader.read(s, Limits.SPEC, elsewhere))
          .map(root -> root.path("info").path("version"))
          .filter(JsonNode::isValueNode)
          .map(JsonNode::asText);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
