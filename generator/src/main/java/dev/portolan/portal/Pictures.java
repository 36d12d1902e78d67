package dev.portolan.portal;

import dev.portolan.asset.Asset;
import dev.portolan.asset.AssetType;
import dev.portolan.asset.Assets;
import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.site.SitePath;
import dev.portolan.site.SiteWriter;
import dev.portolan.source.CatalogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The images and downloads that the visible documents of one unit ask for: each is cleaned and
 * copied once, and nothing else is copied. For one thread.
 */
public final class Pictures {
  private final CatalogFolder files;
  private final String folder;
  private final String section;
  private final SiteWriter out;
  private final Diagnostics problems;
  private final TreeMap<String, Optional<Copied>> copied = new TreeMap<>();
  private final Set<SitePath> taken = new HashSet<>();

  /** A file on the site, and its size in CSS pixels, 0 if it has none. */
  record Copied(SitePath path, int width, int height) {}

  /**
   * Copies from below {@code folder} of the catalog to {@code section/assets/} of the site.
   *
   * @param problems where files that cannot be used are reported
   */
  public Pictures(
      CatalogFolder files, String folder, String section, SiteWriter out, Diagnostics problems) {
    this.files = files;
    this.folder = folder;
    this.section = section;
    this.out = out;
    this.problems = problems;
  }

  /** True if {@code file} is one that documents may show or offer. */
  boolean offers(String file) {
    return file.startsWith(folder + "/")
        && AssetType.ofName(file).isPresent()
        && files.isFile(file);
  }

  /** True if {@code file} is an image that documents may show. */
  boolean shows(String file) {
    return offers(file) && AssetType.ofName(file).orElseThrow().isImage();
  }

  /** Where {@code file} is on the site, after copying it there; nothing if it cannot be used. */
  Optional<Copied> copy(String file) {
    Optional<Copied> known = copied.get(file);
    if (known == null) {
      known = read(file).map(asset -> write(asset, path(file)));
      copied.put(file, known);
    }
    return known;
  }

  /** Copies {@code file} to a place of its own; false if it cannot be used. */
  public boolean copy(String file, SitePath path) {
    Optional<Asset> asset = read(file);
    asset.ifPresent(read -> write(read, path));
    return asset.isPresent();
  }

  private Optional<Asset> read(String file) {
    try {
      if (!files.isFile(file)) {
        problems.add(
            Diagnostic.error("asset-missing", Location.ofFile(file), "there is no such file"));
        return Optional.empty();
      }
      if (files.size(file) > Assets.LIMIT) {
        problems.add(
            Diagnostic.error(
                    "asset-too-large", Location.ofFile(file), "the file is larger than 10 MiB")
                .withHint("make the picture smaller, or link to the file where it is"));
        return Optional.empty();
      }
      return Assets.of(file, files.bytes(file), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Copied write(Asset asset, SitePath path) {
    try {
      out.bytes(path, asset.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Copied(path, asset.width(), asset.height());
  }

  /** Names keep what a path of a site may have; the rest becomes {@code -}. */
  private SitePath path(String file) {
    String below = file.substring(folder.length() + 1);
    below = below.startsWith("assets/") ? below.substring("assets/".length()) : below;
    String name = below.replaceAll("[^A-Za-z0-9._~/-]+", "-");
    SitePath path = SitePath.of(section, "assets", name);
    for (int i = 2; !taken.add(path); i++) {
      path = SitePath.of(section, "assets", Integer.toString(i), name);
    }
    return path;
  }
}
