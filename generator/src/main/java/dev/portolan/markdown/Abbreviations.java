package dev.portolan.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Marks what is short for something wherever it stands as a word, except in code and links. */
final class Abbreviations {
  /** Of those that begin with the same word, the first few count: a text cannot make us slow. */
  private static final int MOST_ALIKE = 8;

  private final Map<String, List<String>> byWord = new HashMap<>();
  private final Map<String, String> meanings;

  Abbreviations(Map<String, String> meanings) {
    this.meanings = meanings;
    for (String term : meanings.keySet()) {
      List<String> alike =
          byWord.computeIfAbsent(term.substring(0, wordEnd(term, 0)), word -> new ArrayList<>());
      if (alike.size() < MOST_ALIKE) {
        alike.add(term);
      }
    }
    byWord.values().forEach(terms -> terms.sort((a, b) -> b.length() - a.length()));
  }

  /** Marks them below {@code parent}. */
  void mark(Element parent) {
    if (meanings.isEmpty() || parent.is("a, abbr, code, pre, kbd, samp, svg")) {
      return;
    }
    List<Node> written = new ArrayList<>();
    for (Node child : List.copyOf(parent.childNodes())) {
      if (child instanceof Element element) {
        mark(element);
        written.add(element);
      } else if (child instanceof TextNode text) {
        split(text.getWholeText(), written);
      } else {
        written.add(child);
      }
    }
    if (written.size() != parent.childNodeSize()) {
      parent.empty();
      parent.appendChildren(written);
    }
  }

  private void split(String text, List<Node> written) {
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      String found = found(text, at, text.substring(at, end));
      if (found != null) {
        if (at > from) {
          written.add(new TextNode(text.substring(from, at)));
        }
        written.add(new Element("abbr").attr("title", meanings.get(found)).text(found));
        end = at + found.length();
        from = end;
      }
      at = end;
    }
    if (from < text.length() || text.isEmpty()) {
      written.add(new TextNode(text.substring(from)));
    }
  }

  private String found(String text, int at, String word) {
    for (String term : byWord.getOrDefault(word, List.of())) {
      int end = at + term.length();
      boolean whole =
          text.startsWith(term, at)
              && (end == text.length()
                  || !isWord(text.charAt(end))
                  || !isWord(text.charAt(end - 1)));
      if (whole) {
        return term;
      }
    }
    return null;
  }

  /** The end of the word at {@code start}, or of the one character there. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end == start ? start + 1 : end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
