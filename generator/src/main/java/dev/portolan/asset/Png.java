package dev.portolan.asset;

import java.util.Set;

/** PNG: keeps the chunks that make the picture and its colours, nothing after the last one. */
final class Png {
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV",
          "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private Png() {}

  static Asset clean(byte[] bytes) throws DamagedException {
    Bytes file = new Bytes(bytes);
    file.keep(8);
    if (!file.latin1(4, 4).equals("IHDR") || file.unsigned32(0) != 13) {
      throw new DamagedException("it does not begin with its header");
    }
    int width = side(file.unsigned32(8));
    int height = side(file.unsigned32(12));
    while (true) {
      long length = file.unsigned32(0) + 12;
      String type = file.latin1(4, 4);
      if (KEPT.contains(type)) {
        file.keep(length);
      } else if (Character.isUpperCase(type.charAt(0))) {
        throw new DamagedException("it needs something we do not know: \"" + type + "\"");
      } else {
        file.skip(length);
      }
      if (type.equals("IEND")) {
        return new Asset(AssetType.PNG, file.kept(), width, height);
      }
    }
  }

  private static int side(long length) throws DamagedException {
    if (length < 1 || length > Integer.MAX_VALUE) {
      throw new DamagedException("its size is " + length);
    }
    return (int) length;
  }
}
