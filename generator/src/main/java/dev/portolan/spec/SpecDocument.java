package dev.portolan.spec;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.PlacedObject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** One specification, bundled, in its own format and version; all of it, for nobody but us. */
public interface SpecDocument {

  /**
   * What of it a portal shows.
   *
   * @param extensions those extensions that pages show as they are written, beside those they have
   *     words for; {@code x-acme-*} stands for all that begin like it
   */
  record Audience(boolean hideInternal, boolean hideDeprecated, List<String> extensions) {
    public Audience {
      extensions = List.copyOf(extensions);
    }

    public Audience(boolean hideInternal, boolean hideDeprecated) {
      this(hideInternal, hideDeprecated, List.of());
    }
  }

  /** What {@code audience} may see: the hidden parts and what only they reached are gone. */
  Visible visibleTo(Audience audience);

  /**
   * Where the author wrote {@code operation}, which comes from a reference of this document: its
   * method; nothing where the format has none.
   */
  default Optional<Location> locationOf(Operation operation) {
    return Optional.empty();
  }

  /** All of it, with the places of what its authors wrote; nothing where the format is no tree. */
  default Optional<PlacedObject> tree() {
    return Optional.empty();
  }

  /** What an audience may see of a specification. */
  interface Visible {
    /** The model that pages are made from. */
    ApiReference reference();

    /**
     * The files to download, by name, as UTF-8 text: {@code openapi.json} and {@code openapi.yaml};
     * {@code schema.graphql}; the {@code .proto} files. The first one is the main one. Each is
     * written when it is asked for; several threads may ask at once.
     */
    SortedMap<String, Supplier<String>> downloads();

    /**
     * The files of the catalog to offer beside the downloads, because what is visible names them,
     * by their names there.
     */
    default SortedMap<String, String> assets() {
      return Collections.emptySortedMap();
    }

    /**
     * A JSON document of the same format and version as UTF-8 text, whole in itself, that holds
     * {@code operation} of {@link #reference()} and what it reaches; nothing where the format has
     * no such thing.
     */
    default Optional<String> download(Operation operation) {
      return Optional.empty();
    }
  }
}
