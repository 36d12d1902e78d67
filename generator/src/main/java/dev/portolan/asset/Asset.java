package dev.portolan.asset;

/** A file that may be put on a site: checked, and without what does not belong there. */
public final class Asset {
  private final AssetType type;
  private final byte[] bytes;
  private final int width;
  private final int height;

  Asset(AssetType type, byte[] bytes, int width, int height) {
    this.type = type;
    this.bytes = bytes;
    this.width = width;
    this.height = height;
  }

  /** What it is. */
  public AssetType type() {
    return type;
  }

  /** The content to write. The caller gets its own copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** In CSS pixels, as a browser shows it; 0 if it has no size of its own. */
  public int width() {
    return width;
  }

  /** In CSS pixels, as a browser shows it; 0 if it has no size of its own. */
  public int height() {
    return height;
  }
}
