package dev.portolan.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private final Diagnostics problems = new Diagnostics();

  private Optional<Asset> asset(String file, byte[] bytes) {
    return Assets.of(file, bytes, problems);
  }

  private List<String> codes() {
    return problems.sorted().stream().map(Diagnostic::code).toList();
  }

  @Test
  void refusesKindsOfFilesThatBrowsersMightRun() {
    for (String file : List.of("a.html", "a.js", "a.xml", "a.htm", "a.css", "a")) {
      assertTrue(asset(file, new byte[] {1}).isEmpty(), file);
    }
    assertEquals(6, codes().stream().filter("asset-type"::equals).count());
  }

  @Test
  void refusesFilesThatAreNotWhatTheirNameSays() {
    byte[] html = latin1("<html><script>alert(1)</script>");
    for (String file : List.of("a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.pdf")) {
      assertTrue(asset(file, html).isEmpty(), file);
    }
    assertEquals(6, codes().stream().filter("asset-signature"::equals).count());
  }

  @Test
  void keepsDownloadsAsTheyAre() {
    byte[] pdf = latin1("%PDF-1.7\n%\u00e2\u00e3");
    Asset asset = asset("a.PDF", pdf).orElseThrow();
    assertArrayEquals(pdf, asset.bytes());
    assertFalse(asset.type().isImage());
  }

  @Test
  void takesPrivateDataAndTrailersOutOfPng() throws IOException {
    byte[] png = written("png");
    byte[] text = chunk("tEXt", latin1("Author\0Jane Secret"));
    byte[] stamped = joined(Arrays.copyOf(png, 33), text, Arrays.copyOfRange(png, 33, png.length));
    Asset asset = asset("a.png", joined(stamped, latin1("<script>"))).orElseThrow();
    assertFalse(latin1(asset.bytes()).contains("Secret"));
    assertFalse(latin1(asset.bytes()).contains("<script>"));
    assertEquals("31x17", asset.width() + "x" + asset.height());
    assertPixelsKept(asset);
  }

  @Test
  void takesPrivateDataOutOfJpegAndKeepsWhichWayUpItIs() throws IOException {
    byte[] jpeg = written("jpg");
    byte[] tiff =
        joined(
            latin1("MM\0*\0\0\0\u0008\0\u0002"),
            latin1("\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0"),
            latin1("\u0001\u000f\0\u0002\0\0\0\u0004Cam!\0\0\0\0"));
    byte[] exif = joined(latin1("Exif\0\0"), tiff);
    byte[] segment = joined(new byte[] {-1, (byte) 0xE1, 0, (byte) (exif.length + 2)}, exif);
    byte[] comment = joined(new byte[] {-1, (byte) 0xFE, 0, 8}, latin1("Secret"));
    byte[] all =
        joined(Arrays.copyOf(jpeg, 2), segment, comment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    Asset asset = asset("a.jpg", all).orElseThrow();
    assertFalse(latin1(asset.bytes()).contains("Secret"));
    assertFalse(latin1(asset.bytes()).contains("Cam!"));
    assertTrue(latin1(asset.bytes()).contains("Exif"));
    assertEquals("17x31", asset.width() + "x" + asset.height());
    assertPixelsKept(asset);
    assertArrayEquals(asset.bytes(), asset("a.jpg", asset.bytes()).orElseThrow().bytes());
  }

  @Test
  void takesCommentsOutOfGif() throws IOException {
    byte[] gif = written("gif");
    byte[] comment = joined(new byte[] {0x21, (byte) 0xFE, 6}, latin1("Secret"), new byte[] {0});
    int end = gif.length - 1;
    byte[] all = joined(Arrays.copyOf(gif, end), comment, Arrays.copyOfRange(gif, end, gif.length));
    Asset asset = asset("a.gif", all).orElseThrow();
    assertFalse(latin1(asset.bytes()).contains("Secret"));
    assertEquals("31x17", asset.width() + "x" + asset.height());
    assertPixelsKept(asset);
  }

  @Test
  void takesMetadataOutOfWebP() {
    byte[] extended = latin1("VP8X\n\0\0\0\f\0\0\0\u001e\0\0\u0010\0\0");
    byte[] picture = latin1("VP8L\u0005\0\0\0/\u001e\0\u0004\0\0");
    byte[] exif = latin1("EXIF\u0006\0\0\0Secret");
    byte[] body = joined(latin1("WEBP"), extended, picture, exif);
    byte[] size = {(byte) body.length, 0, 0, 0};
    Asset asset = asset("a.webp", joined(latin1("RIFF"), size, body)).orElseThrow();
    assertEquals("31x17", asset.width() + "x" + asset.height());
    assertFalse(latin1(asset.bytes()).contains("Secret"));
    assertEquals(asset.bytes().length - 8, asset.bytes()[4]);
    assertEquals(0, asset.bytes()[20]);
    Asset lossless = asset("b.webp", joined(latin1("RIFF\u0012\0\0\0WEBP"), picture)).orElseThrow();
    assertEquals("31x17", lossless.width() + "x" + lossless.height());
  }

  @Test
  void reportsFilesThatEndTooEarlyAtEveryLength() throws IOException {
    for (String format : List.of("png", "jpg", "gif")) {
      byte[] whole = written(format);
      for (int length = 0; length < whole.length; length++) {
        assertTrue(asset("a." + format, Arrays.copyOf(whole, length)).isEmpty(), format + length);
      }
    }
  }

  @Test
  void refusesPicturesThatNoBrowserCanShow() {
    byte[] header =
        joined(
            latin1("\u0000\u0001\u0000\u0000\u0000\u0001\u0000\u0000"), latin1("\u0008\2\0\0\0"));
    byte[] png =
        joined(latin1("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunk("IEND", new byte[0]));
    assertTrue(asset("a.png", png).isEmpty());
    assertEquals(List.of("asset-too-large"), codes());
  }

  private static void assertPixelsKept(Asset asset) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(asset.bytes()));
    assertEquals(31, image.getWidth());
    assertTrue((image.getRGB(5, 5) & 0xFF) > 200);
  }

  private static byte[] written(String format) throws IOException {
    BufferedImage image = new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 31; x++) {
      for (int y = 0; y < 17; y++) {
        image.setRGB(x, y, 0x2020FF);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] body = joined(latin1(type), data);
    CRC32 crc = new CRC32();
    crc.update(body);
    return joined(number(data.length), body, number((int) crc.getValue()));
  }

  private static byte[] number(int value) {
    return java.nio.ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
