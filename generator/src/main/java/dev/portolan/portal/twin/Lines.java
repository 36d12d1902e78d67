package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.Word;
import dev.portolan.site.SitePath;
import java.util.List;
import java.util.Set;

/** Words and links as Markdown of one line, on the twin of one page. Links lead to twins. */
final class Lines {
  /** Pages that have no twin. */
  private static final Set<String> ALONE = Set.of("404.html", "search/index.html");

  private final List<String> folders;

  /** Lines of the twin of {@code page}. */
  Lines(SitePath page) {
    List<String> segments = List.of(page.value().split("/"));
    this.folders = segments.subList(0, segments.size() - 1);
  }

  /** Pieces of a line. */
  String words(List<Word> words) {
    StringBuilder line = new StringBuilder();
    words.forEach(word -> line.append(word(word)));
    return line.toString().strip();
  }

  /** One piece; what leads to a place of the same page is only its text. */
  String word(Word word) {
    String text = word.code() ? AsMarkdown.code(word.text()) : inner(word.text());
    if (!word.url().isEmpty()) {
      return AsMarkdown.link(text, word.url());
    }
    return word.path().isEmpty() || word.path().startsWith("#")
        ? text
        : AsMarkdown.link(text, target(word.path()));
  }

  /** Text between others: spaces at its ends count. */
  private static String inner(String text) {
    if (text.isBlank()) {
      return text.isEmpty() ? "" : " ";
    }
    String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return before + AsMarkdown.text(text) + after;
  }

  /** A link of the site. */
  String link(LinkView link) {
    return link(link.title(), link.href());
  }

  /** A link to the page at {@code path}, from the root of the site, or to a URL. */
  String link(String title, String path) {
    boolean outside = path.replaceFirst("#.*", "").contains(":");
    return AsMarkdown.link(AsMarkdown.text(title), outside ? path : target(path));
  }

  private String target(String path) {
    String file = path.replaceFirst("#.*", "");
    boolean twin = file.endsWith(".html") && !ALONE.contains(file);
    String named = twin ? file.substring(0, file.length() - "html".length()) + "md" : file;
    List<String> to = List.of(named.split("/"));
    int common = 0;
    while (common < folders.size()
        && common < to.size() - 1
        && folders.get(common).equals(to.get(common))) {
      common++;
    }
    return "../".repeat(folders.size() - common) + String.join("/", to.subList(common, to.size()));
  }

  /** Texts as code, in a list. */
  static String codes(List<String> texts, Say say) {
    return say.list(texts.stream().map(AsMarkdown::code).toList());
  }
}
