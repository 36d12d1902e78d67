package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.FrontMatter;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what one Markdown file says about itself. Where it is not clear what its author wants
 * published, the document is not.
 */
final class DocumentReader {
  private final CatalogFolder folder;
  private final KnownNames portals;
  private final boolean publishable;
  private final Diagnostics problems;
  private final Map<String, Places> places = new TreeMap<>();

  /**
   * A reader.
   *
   * @param publishable whether portals may show the documents
   */
  DocumentReader(
      CatalogFolder folder, KnownNames portals, boolean publishable, Diagnostics problems) {
    this.folder = folder;
    this.portals = portals;
    this.publishable = publishable;
    this.problems = problems;
  }

  /** Where a document's file says what others may contradict. */
  record Places(Location slug, Location status, Location portals) {}

  /** A document as its file has it, and where it stands among its siblings. */
  record Read(DocumentRank rank, Document document) {
    Document with(List<Document> children) {
      return new Document(
          document.slug(),
          document.title(),
          document.description(),
          document.status(),
          document.portals(),
          document.file(),
          document.bodyLine(),
          children);
    }
  }

  /** The places of all documents read so far, by file. */
  Map<String, Places> places() {
    return places;
  }

  /**
   * The document in {@code file}, without children.
   *
   * @param stem what it is called after: the file's name without its ending, or the folder's name
   */
  Read read(String file, String stem) throws IOException {
    Optional<Source> source = folder.text(file, DocumentsReader.LIMIT, problems);
    if (source.isEmpty()) {
      Document unreadable = unreadable(file, stem, 1);
      return new Read(
          DocumentRank.of(Optional.empty(), stem, unreadable.title(), file), unreadable);
    }
    FrontMatter frontMatter = FrontMatter.of(source.get(), problems);
    String fallback =
        FirstHeading.of(source.get().text(), frontMatter.bodyLine()).orElseGet(() -> words(stem));
    if (frontMatter.fields().isEmpty()) {
      Document unreadable = unreadable(file, stem, frontMatter.bodyLine());
      return new Read(DocumentRank.of(Optional.empty(), stem, fallback, file), unreadable);
    }
    if (!frontMatter.present() && publishable) {
      problems.add(
          Diagnostic.info(
                  "document-without-front-matter",
                  Location.ofFile(file),
                  "the document does not say that it is published, so it is not")
              .withHint("begin it with the lines ---, status: published and ---"));
    }
    return read(file, stem, frontMatter.fields().get(), fallback, frontMatter.bodyLine());
  }

  private Read read(String file, String stem, Fields fields, String fallback, int bodyLine) {
    String title = fields.text("title").orElse(fallback);
    Optional<Slug> slug = slug(fields, stem);
    Optional<PublishStatus> status =
        fields.choice("status", PublishStatus.class, "publish-status-unknown");
    Optional<BigDecimal> order = fields.number("order");
    Optional<String> description = fields.text("description");
    Optional<SortedSet<String>> narrowed =
        fields.has("portals") ? Optional.of(portals(fields)) : Optional.empty();
    places.put(
        file,
        new Places(fields.placeOf("slug"), fields.placeOf("status"), fields.placeOf("portals")));
    boolean understood = fields.finish() && slug.isPresent();
    Document document =
        new Document(
            slug.orElseGet(() -> defaultSlug(stem)),
            title,
            description,
            understood ? status.orElse(PublishStatus.UNPUBLISHED) : PublishStatus.UNPUBLISHED,
            narrowed,
            file,
            bodyLine,
            List.of());
    return new Read(DocumentRank.of(order, stem, title, file), document);
  }

  private SortedSet<String> portals(Fields fields) {
    SortedSet<String> names = new TreeSet<>();
    for (Located<String> name : fields.texts("portals")) {
      portals.check(name.value(), name.location(), problems).ifPresent(names::add);
    }
    return names;
  }

  private Optional<Slug> slug(Fields fields, String stem) {
    Optional<String> text = fields.text("slug");
    if (!fields.has("slug")) {
      return Optional.of(defaultSlug(stem));
    }
    Optional<Slug> slug = text.flatMap(Slug::parseDocument).filter(s -> !s.device());
    if (slug.isEmpty() && text.isPresent()) {
      problems.add(
          Diagnostic.error(
                  "slug-invalid", fields.placeOf("slug"), "\"" + text.get() + "\" is not a slug")
              .withHint(Slug.DOCUMENT_RULE));
    }
    return slug;
  }

  /** The name itself if it is a slug, else the slug made of it; of no letters, a number. */
  private static Slug defaultSlug(String stem) {
    String name = DocumentRank.withoutNumber(stem);
    Slug slug =
        Slug.parseDocument(name)
            .or(() -> Slug.derive(name))
            .orElseGet(() -> new Slug("document-" + Integer.toHexString(name.hashCode())));
    return slug.device() ? new Slug(slug + "-document") : slug;
  }

  /** A file nobody can tell anything about: it hides what is below it. */
  private Document unreadable(String file, String stem, int bodyLine) {
    Location whole = Location.ofFile(file);
    places.put(file, new Places(whole, whole, whole));
    return new Document(
        defaultSlug(stem),
        words(stem),
        Optional.empty(),
        PublishStatus.UNPUBLISHED,
        Optional.empty(),
        file,
        bodyLine,
        List.of());
  }

  /** A title made from a file's name. */
  private static String words(String stem) {
    String words = DocumentRank.withoutNumber(stem).replaceAll("[-_]+", " ").strip();
    return words.isEmpty()
        ? stem
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }

  /** Tells the author of a file in a dialect that is not read. */
  void reportOtherMarkup(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".markdown") || name.endsWith(".mdx") || name.endsWith(".adoc")) {
      problems.add(
          Diagnostic.warning(
                  "document-not-read",
                  Location.ofFile(file),
                  "only files that end in .md are documents")
              .withHint("write it in Markdown and rename it to .md"));
    }
  }
}
