package dev.portolan.portal.sample;

/** Names of files that readers have, and samples send. */
final class FileNames {
  private FileNames() {}

  /** The name of a file that goes into the field {@code name}. */
  static String of(String name, String mediaType) {
    String word = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return (word.isEmpty() ? "file" : word) + "." + ending(mediaType);
  }

  /** What files of {@code mediaType} end in. */
  static String ending(String mediaType) {
    String type = MediaKind.withoutParameters(mediaType);
    String sub = type.substring(type.indexOf('/') + 1);
    return switch (sub) {
      case "png", "gif", "webp", "pdf", "zip", "csv", "html", "css", "tiff", "bmp", "mp4", "rtf" ->
          sub;
      case "jpeg", "jpg" -> "jpg";
      case "svg+xml" -> "svg";
      case "mpeg" -> type.startsWith("audio") ? "mp3" : "mpeg";
      case "wav", "x-wav" -> "wav";
      case "gzip", "x-gzip" -> "gz";
      case "x-tar" -> "tar";
      default -> MediaKind.of(mediaType).ending();
    };
  }
}
