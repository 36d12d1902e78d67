package dev.portolan.asset;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import java.util.Optional;

/** Makes assets of the files of a catalog. */
public final class Assets {
  /** In bytes. Check it before reading a file. */
  public static final long LIMIT = 10L << 20;

  /** Browsers refuse, or spend gigabytes on, pictures beyond these. */
  private static final int LONGEST_SIDE = 30_000;

  private static final long MOST_PIXELS = 100_000_000;

  private Assets() {}

  /**
   * The asset that a file becomes, or nothing after reporting why it cannot be one.
   *
   * @param file its path in the catalog; the end of its name says what it should be
   */
  public static Optional<Asset> of(String file, byte[] bytes, Diagnostics problems) {
    Location whole = Location.ofFile(file);
    Optional<AssetType> type = AssetType.ofName(file);
    if (type.isEmpty()) {
      problems.add(
          Diagnostic.error("asset-type", whole, "files of this kind are not put on a site")
              .withHint("use .png, .jpg, .gif, .webp or .svg for images, .pdf for downloads"));
      return Optional.empty();
    }
    if (bytes.length > LIMIT) {
      problems.add(
          Diagnostic.error("asset-too-large", whole, "the file is larger than 10 MiB")
              .withHint("make the picture smaller, or link to the file where it is"));
      return Optional.empty();
    }
    if (!type.get().begins(bytes)) {
      problems.add(
          Diagnostic.error("asset-signature", whole, "the file is no " + type.get().title())
              .withHint("give it the name of what it is, or save it again"));
      return Optional.empty();
    }
    try {
      Asset asset = clean(file, type.get(), bytes, problems);
      if (isTooBig(asset)) {
        problems.add(
            Diagnostic.error(
                "asset-too-large",
                whole,
                "the picture is " + asset.width() + " by " + asset.height() + " pixels"));
        return Optional.empty();
      }
      return Optional.of(asset);
    } catch (DamagedException e) {
      problems.add(
          Diagnostic.error(
              "asset-damaged",
              e.place(file),
              "the " + type.get().title() + " cannot be used: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean isTooBig(Asset asset) {
    return asset.type() != AssetType.SVG
        && (asset.width() > LONGEST_SIDE
            || asset.height() > LONGEST_SIDE
            || (long) asset.width() * asset.height() > MOST_PIXELS);
  }

  private static Asset clean(String file, AssetType type, byte[] bytes, Diagnostics problems)
      throws DamagedException {
    return switch (type) {
      case PNG -> Png.clean(bytes);
      case JPEG -> Jpeg.clean(bytes);
      case GIF -> Gif.clean(bytes);
      case WEBP -> WebP.clean(bytes);
      case SVG -> Svg.clean(file, bytes, problems);
      case PDF -> new Asset(type, bytes.clone(), 0, 0);
    };
  }
}
