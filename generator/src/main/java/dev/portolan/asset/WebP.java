package dev.portolan.asset;

import java.util.Set;

/** WebP: keeps pictures and colour profile, drops EXIF, XMP and unknown chunks. */
final class WebP {
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  /** In the flags of VP8X: there is EXIF, there is XMP. */
  private static final int METADATA = 0x08 | 0x04;

  private WebP() {}

  static Asset clean(byte[] bytes) throws DamagedException {
    Bytes file = new Bytes(bytes);
    long end = Math.min(bytes.length, file.unsigned32Little(4) + 8);
    file.keep(12);
    int width = 0;
    int height = 0;
    int flagsAt = -1;
    int written = 12;
    while (file.position() + 8 <= end) {
      String type = file.latin1(0, 4);
      long length = file.unsigned32Little(4);
      long padded = Math.min(8 + length + (length & 1), end - file.position());
      if (8 + length > padded) {
        throw new DamagedException("it ends too early");
      }
      if (width == 0 && type.startsWith("VP8")) {
        width = width(file, type);
        height = height(file, type);
      }
      if (KEPT.contains(type)) {
        flagsAt = type.equals("VP8X") ? written + 8 : flagsAt;
        file.keep(padded);
        written += (int) padded;
      } else {
        file.skip(padded);
      }
    }
    if (width < 1 || height < 1) {
      throw new DamagedException("it has no size");
    }
    byte[] kept = file.kept();
    if (flagsAt > 0) {
      kept[flagsAt] &= (byte) ~METADATA;
    }
    for (int i = 0; i < 4; i++) {
      kept[4 + i] = (byte) ((kept.length - 8) >> (8 * i));
    }
    return new Asset(AssetType.WEBP, kept, width, height);
  }

  private static int width(Bytes file, String type) throws DamagedException {
    return switch (type) {
      case "VP8X" -> file.unsigned24Little(12) + 1;
      case "VP8L" -> (file.unsigned16Little(9) & 0x3FFF) + 1;
      case "VP8 " -> file.unsigned16Little(14) & 0x3FFF;
      default -> 0;
    };
  }

  private static int height(Bytes file, String type) throws DamagedException {
    return switch (type) {
      case "VP8X" -> file.unsigned24Little(15) + 1;
      case "VP8L" -> ((int) (file.unsigned32Little(9) >> 14) & 0x3FFF) + 1;
      case "VP8 " -> file.unsigned16Little(16) & 0x3FFF;
      default -> 0;
    };
  }
}
