package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code brand} of a portal. What cannot be used is reported and left out. */
final class BrandReader {
  /** The paper of the built-in themes, which accents stand on. */
  private static final Colour LIGHT_PAPER = Colour.WHITE;

  private static final Colour DARK_PAPER = Colour.parse("#0d141c").orElseThrow();

  private static final List<String> IMAGES =
      List.of(".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif");

  private final Fields fields;
  private final CatalogFolder folder;
  private final Diagnostics problems;

  BrandReader(Fields fields, CatalogFolder folder, Diagnostics problems) {
    this.fields = fields;
    this.folder = folder;
    this.problems = problems;
  }

  Brand read() throws IOException {
    Optional<Colour> accent = colour("accent");
    Optional<Colour> accentDark = colour("accent_dark");
    if (accentDark.isPresent() && !fields.has("accent")) {
      fields.missing("accent");
    }
    accent.ifPresent(colour -> check(colour, LIGHT_PAPER, "accent"));
    accentDark.ifPresent(colour -> check(colour, DARK_PAPER, "accent_dark"));
    return new Brand(
        file("logo", IMAGES),
        file("logo_dark", IMAGES),
        file("favicon", IMAGES),
        accent,
        accent.map(colour -> accentDark.orElse(colour.readableOn(DARK_PAPER))),
        file("css", List.of(".css")));
  }

  private Optional<Colour> colour(String key) {
    Optional<String> text = fields.text(key);
    Optional<Colour> colour = text.flatMap(Colour::parse);
    if (text.isPresent() && colour.isEmpty()) {
      problems.add(
          Diagnostic.error(
                  "colour-invalid",
                  fields.placeOf(key),
                  "\"" + text.get() + "\" is not a colour of the form \"#0b6077\"")
              .withHint("write it in quotes: # begins a comment without them"));
    }
    return colour;
  }

  private void check(Colour colour, Colour paper, String key) {
    double contrast = colour.contrast(paper);
    if (contrast < Colour.ENOUGH) {
      problems.add(
          Diagnostic.warning(
                  "contrast-low",
                  fields.placeOf(key),
                  String.format(
                      Locale.ROOT,
                      "text of the colour %s on %s has a contrast of %.1f:1; it needs %.1f:1",
                      colour,
                      paper,
                      Math.floor(contrast * 10) / 10,
                      Colour.ENOUGH))
              .withHint("\"" + colour.readableOn(paper) + "\" would do"));
    }
  }

  private Optional<String> file(String key, List<String> endings) throws IOException {
    Optional<String> text = fields.text(key);
    if (text.isEmpty()) {
      return text;
    }
    Location place = fields.placeOf(key);
    Optional<String> file =
        new NamedFiles(folder, problems).find(text.get(), place, SiteReader.FILE, "");
    if (file.isPresent() && endings.stream().noneMatch(ending(file.get())::equals)) {
      problems.add(
          Diagnostic.error(
              "brand-file-unsuitable",
              place,
              "\"" + text.get() + "\" does not end in " + String.join(", ", endings)));
      return Optional.empty();
    }
    return file;
  }

  private static String ending(String file) {
    return file.substring(Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }
}
