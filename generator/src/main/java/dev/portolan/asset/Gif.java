package dev.portolan.asset;

/** GIF: keeps pictures and their timing, drops comments and what applications add. */
final class Gif {
  private Gif() {}

  static Asset clean(byte[] bytes) throws DamagedException {
    Bytes file = new Bytes(bytes);
    int width = file.unsigned16Little(6);
    int height = file.unsigned16Little(8);
    if (width < 1 || height < 1) {
      throw new DamagedException("it has no size");
    }
    file.keep(13 + colours(file.peek(10)));
    while (true) {
      int kind = file.peek(0);
      if (kind == 0x3B) {
        file.keep(1);
        return new Asset(AssetType.GIF, file.kept(), width, height);
      }
      if (kind == 0x2C) {
        file.keep(10 + colours(file.peek(9)) + 1);
        blocks(file, true);
      } else if (kind == 0x21) {
        boolean kept = isKept(file);
        if (kept) {
          file.keep(2);
        } else {
          file.skip(2);
        }
        blocks(file, kept);
      } else {
        throw new DamagedException("a block is missing at byte " + file.position());
      }
    }
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Timing and looping. */
  private static boolean isKept(Bytes file) throws DamagedException {
    int label = file.peek(1);
    if (label == 0xFF && file.peek(2) == 11) {
      String application = file.latin1(3, 11);
      return application.equals("NETSCAPE2.0") || application.equals("ANIMEXTS1.0");
    }
    return label == 0xF9;
  }

  private static void blocks(Bytes file, boolean kept) throws DamagedException {
    int length;
    do {
      length = file.peek(0);
      if (kept) {
        file.keep(length + 1L);
      } else {
        file.skip(length + 1L);
      }
    } while (length > 0);
  }
}
