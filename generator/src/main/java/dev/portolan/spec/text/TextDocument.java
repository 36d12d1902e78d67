package dev.portolan.spec.text;

import dev.portolan.catalog.SpecKind;
import dev.portolan.spec.ApiReference;
import dev.portolan.spec.SpecDocument;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A specification that is shown as it was written. */
final class TextDocument implements SpecDocument, SpecDocument.Visible {
  private final ApiReference reference;
  private final SortedMap<String, String> downloads;

  /**
   * A document.
   *
   * @param version of the format, as written
   * @param main the name of the file that comes first
   * @param files all files by name
   */
  TextDocument(
      SpecKind kind,
      String version,
      String title,
      Optional<String> description,
      String main,
      Map<String, String> files) {
    ApiReference.Info info =
        new ApiReference.Info(
            title,
            "",
            Optional.empty(),
            description,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    this.reference =
        new ApiReference(
            kind,
            version,
            Optional.empty(),
            Optional.empty(),
            info,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Map.of());
    SortedMap<String, String> sorted =
        new TreeMap<>(
            Comparator.comparing((String name) -> !name.equals(main))
                .thenComparing(Comparator.naturalOrder()));
    sorted.putAll(files);
    this.downloads = Collections.unmodifiableSortedMap(sorted);
  }

  @Override
  public Visible visibleTo(Audience audience) {
    return this;
  }

  @Override
  public ApiReference reference() {
    return reference;
  }

  @Override
  public SortedMap<String, Supplier<String>> downloads() {
    SortedMap<String, Supplier<String>> written = new TreeMap<>();
    downloads.forEach((name, text) -> written.put(name, () -> text));
    return Collections.unmodifiableSortedMap(written);
  }
}
