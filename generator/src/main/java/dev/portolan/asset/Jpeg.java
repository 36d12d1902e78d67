package dev.portolan.asset;

/**
 * JPEG: keeps the picture, its colour profile, and which way up it is; drops the rest of what
 * cameras and editors write (EXIF with place and device, XMP, IPTC, thumbnails, comments).
 */
final class Jpeg {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int COMMENT = 0xFE;

  private final Bytes file;
  private int width;
  private int height;
  private int orientation = 1;

  private Jpeg(byte[] bytes) {
    file = new Bytes(bytes);
  }

  static Asset clean(byte[] bytes) throws DamagedException {
    Jpeg jpeg = new Jpeg(bytes);
    jpeg.file.keep(2);
    while (jpeg.segment()) {
      // Reads on to the end of the image.
    }
    if (jpeg.width < 1 || jpeg.height < 1) {
      throw new DamagedException("it has no size");
    }
    // From 5 on the picture lies on its side.
    boolean turned = jpeg.orientation >= 5;
    return new Asset(
        AssetType.JPEG,
        jpeg.file.kept(),
        turned ? jpeg.height : jpeg.width,
        turned ? jpeg.width : jpeg.height);
  }

  /** Reads one segment; false after the last one. */
  private boolean segment() throws DamagedException {
    if (file.peek(0) != 0xFF) {
      throw new DamagedException("a segment is missing at byte " + file.position());
    }
    while (file.peek(1) == 0xFF) {
      file.skip(1);
    }
    int marker = file.peek(1);
    if (marker == END_OF_IMAGE) {
      file.keep(2);
      return false;
    }
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
      file.keep(2);
      return true;
    }
    int length = file.unsigned16(2) + 2;
    if (length < 4) {
      throw new DamagedException("a segment is too short at byte " + file.position());
    }
    if (isFrame(marker)) {
      height = file.unsigned16(5);
      width = file.unsigned16(7);
    }
    if (isKept(marker, length)) {
      file.keep(length);
    } else {
      if (marker == 0xE1) {
        exif(length);
      }
      file.skip(length);
    }
    if (marker == START_OF_SCAN) {
      scan();
    }
    return true;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private boolean isKept(int marker, int length) throws DamagedException {
    boolean application = marker >= 0xE0 && marker <= 0xEF;
    return switch (marker) {
      case 0xE0 -> begins("JFIF\0", length);
      case 0xE2 -> begins("ICC_PROFILE\0", length);
      case 0xEE -> begins("Adobe", length);
      default -> !application && marker != COMMENT;
    };
  }

  private boolean begins(String name, int length) throws DamagedException {
    return length >= 4 + name.length() && file.latin1(4, name.length()).equals(name);
  }

  /** The data of a scan goes on until a marker that is neither stuffing nor a restart. */
  private void scan() throws DamagedException {
    int ahead = 0;
    while (true) {
      if (file.peek(ahead) == 0xFF) {
        int next = file.peek(ahead + 1);
        boolean data = next == 0 || next == 0xFF || (next >= 0xD0 && next <= 0xD7);
        if (!data) {
          file.keep(ahead);
          return;
        }
      }
      ahead++;
    }
  }

  /** Takes over the orientation of an EXIF segment, alone in a segment of our own. */
  private void exif(int length) throws DamagedException {
    if (!begins("Exif\0\0", length) || length < 4 + 6 + 8) {
      return;
    }
    int tiff = 4 + 6;
    boolean little = file.peek(tiff) == 'I';
    long directory = little ? file.unsigned32Little(tiff + 4) : file.unsigned32(tiff + 4);
    if (directory + 2 > length - tiff) {
      return;
    }
    int at = tiff + (int) directory;
    int entries = number(at, little);
    for (int i = 0; i < entries && at + 2 + (i + 1) * 12 <= length; i++) {
      int entry = at + 2 + i * 12;
      if (number(entry, little) == 0x0112) {
        int value = number(entry + 8, little);
        if (value >= 2 && value <= 8 && orientation == 1) {
          orientation = value;
          file.add(0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8);
          file.add(0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0);
        }
        return;
      }
    }
  }

  private int number(int ahead, boolean little) throws DamagedException {
    return little ? file.unsigned16Little(ahead) : file.unsigned16(ahead);
  }
}
