package dev.portolan.publish;

import dev.portolan.catalog.AuthStrategy;
import dev.portolan.catalog.Slug;
import dev.portolan.catalog.SpecFile;
import dev.portolan.catalog.TryIt;
import dev.portolan.catalog.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version as one portal shows it.
 *
 * @param folder its folder, relative to the catalog; its name may differ from the slug
 * @param latest whether it is the newest visible one
 * @param deprecated as this portal has it
 * @param sunset the day it stops working; only where it is deprecated
 * @param sunsetPassed whether that day has come
 * @param environment of the control plane it is linked to
 * @param baseUrls public base URLs of that control plane
 * @param authStrategy how to prove who one is
 * @param registration how to register an application
 * @param tryIt the most that readers may do with its operations
 * @param tryItHosts the only hosts that the portal's pages may call; absent: those it is served
 *     from
 */
public record PublishedVersion(
    Slug slug,
    String name,
    String folder,
    boolean latest,
    boolean deprecated,
    Optional<LocalDate> sunset,
    boolean sunsetPassed,
    Optional<LocalDate> released,
    Optional<SpecFile> spec,
    Optional<String> environment,
    List<String> baseUrls,
    Optional<AuthStrategy> authStrategy,
    Optional<Version.ApplicationRegistration> registration,
    TryIt tryIt,
    Optional<List<String>> tryItHosts) {
  public PublishedVersion {
    baseUrls = List.copyOf(baseUrls);
    tryItHosts = tryItHosts.map(List::copyOf);
  }
}
