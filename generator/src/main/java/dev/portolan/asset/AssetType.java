package dev.portolan.asset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that documents may show or offer. */
public enum AssetType {
  PNG("PNG image", "image/png"),
  JPEG("JPEG image", "image/jpeg"),
  GIF("GIF image", "image/gif"),
  WEBP("WebP image", "image/webp"),
  SVG("SVG image", "image/svg+xml"),
  PDF("PDF document", "application/pdf");

  private final String title;
  private final String mediaType;

  AssetType(String title, String mediaType) {
    this.title = title;
    this.mediaType = mediaType;
  }

  /** The type that the end of a file's name stands for. */
  public static Optional<AssetType> ofName(String file) {
    return Optional.ofNullable(
        switch (file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
          case "png" -> PNG;
          case "jpg", "jpeg" -> JPEG;
          case "gif" -> GIF;
          case "webp" -> WEBP;
          case "svg" -> SVG;
          case "pdf" -> PDF;
          default -> null;
        });
  }

  /** For messages: {@code PNG image}. */
  public String title() {
    return title;
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** True if it can be shown in an {@code img}. */
  public boolean isImage() {
    return this != PDF;
  }

  /** True if {@code bytes} begin as files of this type do. SVG is text and judged later. */
  boolean begins(byte[] bytes) {
    return switch (this) {
      case PNG -> startsWith(bytes, 0, "\u0089PNG\r\n\u001A\n");
      case JPEG -> startsWith(bytes, 0, "\u00FF\u00D8\u00FF");
      case GIF -> startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a");
      case WEBP -> startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP");
      case PDF -> startsWith(bytes, 0, "%PDF-");
      case SVG -> true;
    };
  }

  private static boolean startsWith(byte[] bytes, int at, String latin1) {
    byte[] prefix = latin1.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[at + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
