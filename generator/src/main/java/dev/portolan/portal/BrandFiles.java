package dev.portolan.portal;

import dev.portolan.asset.Asset;
import dev.portolan.asset.Assets;
import dev.portolan.catalog.Brand;
import dev.portolan.catalog.Colour;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a portal's brand adds to its site, read before any page names them. */
public final class BrandFiles {
  /** Those of a site that is as its theme has it. */
  public static final BrandFiles NONE =
      new BrandFiles(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String FOLDER = "assets/brand/";

  private final Optional<File> logo;
  private final Optional<File> logoDark;
  private final Optional<File> icon;
  private final Optional<File> css;

  /** A file of the site. */
  static final class File {
    private final String path;
    private final String mediaType;
    private final byte[] content;

    private File(String path, String mediaType, byte[] content) {
      this.path = path;
      this.mediaType = mediaType;
      this.content = content;
    }

    String path() {
      return path;
    }

    String mediaType() {
      return mediaType;
    }
  }

  private BrandFiles(
      Optional<File> logo, Optional<File> logoDark, Optional<File> icon, Optional<File> css) {
    this.logo = logo;
    this.logoDark = logo.isPresent() ? logoDark : Optional.empty();
    this.icon = icon;
    this.css = css;
  }

  /** The files of {@code brand}; what cannot be used is reported and left out. */
  static BrandFiles of(Brand brand, CatalogFolder files, Diagnostics problems) throws IOException {
    return new BrandFiles(
        image(brand.logo(), "logo", files, problems),
        image(brand.logoDark(), "logo-dark", files, problems),
        image(brand.favicon(), "icon", files, problems),
        css(brand, files, problems));
  }

  private static Optional<File> image(
      Optional<String> file, String name, CatalogFolder files, Diagnostics problems)
      throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String path = file.get();
    Optional<Asset> asset =
        files.size(path) > Assets.LIMIT
            ? tooLarge(path, problems)
            : Assets.of(path, files.bytes(path), problems);
    String ending = path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    return asset.map(
        image -> new File(FOLDER + name + ending, image.type().mediaType(), image.bytes()));
  }

  private static Optional<Asset> tooLarge(String path, Diagnostics problems) {
    problems.add(
        Diagnostic.error(
            "asset-too-large", Location.ofFile(path), "the file is larger than 10 MiB"));
    return Optional.empty();
  }

  /** The colours as tokens, then the author's own rules. */
  private static Optional<File> css(Brand brand, CatalogFolder files, Diagnostics problems)
      throws IOException {
    StringBuilder css = new StringBuilder();
    if (brand.accent().isPresent()) {
      Colour light = brand.accent().get();
      Colour dark = brand.accentDark().orElse(light);
      css.append(":root {\n  --accent: light-dark(").append(light).append(", ").append(dark);
      css.append(");\n  --accent-ink: light-dark(").append(light.ink()).append(", ");
      css.append(dark.ink()).append(");\n}\n");
    }
    if (brand.css().isPresent()) {
      files
          .text(brand.css().get(), Assets.LIMIT, problems)
          .ifPresent(source -> css.append(source.text()));
    }
    return css.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new File(
                FOLDER + "brand.css", "text/css", css.toString().getBytes(StandardCharsets.UTF_8)));
  }

  Optional<File> logo() {
    return logo;
  }

  Optional<File> logoDark() {
    return logoDark;
  }

  Optional<File> icon() {
    return icon;
  }

  Optional<File> css() {
    return css;
  }

  /** Writes them. */
  void write(SiteWriter out) throws IOException {
    for (File file : Stream.of(logo, logoDark, icon, css).flatMap(Optional::stream).toList()) {
      out.bytes(new SitePath(file.path()), file.content);
    }
  }
}
