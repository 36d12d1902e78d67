package dev.portolan.spec.text;

import dev.portolan.catalog.SpecKind;
import dev.portolan.source.Source;
import dev.portolan.spec.SpecDocument;
import dev.portolan.spec.files.SpecFiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Protocol Buffers file, with those it imports that are in the product's folder, under the
 * names they are imported by.
 */
public final class ProtoReader {
  private static final Pattern SYNTAX =
      Pattern.compile("(?m)^[ \\t]*(?:syntax|edition)[ \\t]*=[ \\t]*[\"']([^\"'\\n]+)[\"']");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t]+([\\w.]+)");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*import[ \\t]+(?:(?:public|weak|option)[ \\t]+)?\"([^\"\\n]+)\"");
  private static final int MAX_FILES = 200;

  private ProtoReader() {}

  private record Named(String name, Source source) {}

  /** The document, or nothing if the file cannot be read. */
  public static Optional<SpecDocument> read(SpecFiles files, String file) {
    Optional<Source> main = files.text(file);
    if (main.isEmpty()) {
      return Optional.empty();
    }
    String text = main.get().text();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Optional.of(
        new TextDocument(
            SpecKind.GRPC,
            first(SYNTAX, text).orElse("proto2"),
            first(PACKAGE, text).orElse(stem(file)),
            Optional.empty(),
            name,
            all(files, new Named(name, main.get()))));
  }

  private static Map<String, String> all(SpecFiles files, Named main) {
    Map<String, String> texts = new LinkedHashMap<>();
    Deque<Named> open = new ArrayDeque<>();
    open.add(main);
    while (!open.isEmpty() && texts.size() < MAX_FILES) {
      Named next = open.poll();
      if (texts.putIfAbsent(next.name(), next.source().text()) != null) {
        continue;
      }
      Matcher imports = IMPORT.matcher(next.source().text());
      while (imports.find()) {
        String path = imports.group(1);
        files
            .above(main.source().file(), path)
            .filter(source -> !source.file().equals(main.source().file()))
            .ifPresent(source -> open.add(new Named(path, source)));
      }
    }
    return texts;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The name of a file without folders and ending. */
  static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
