package dev.portolan.markdown;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Nearest;
import dev.portolan.diagram.Drawing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what rendering had to change into diagnostics; each removed element is told once. They are
 * handed over at the end: of a text that was given up on, nothing else is told.
 */
final class Remarks implements AllowedHtml.Removals {
  private final MarkdownText text;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  Remarks(MarkdownText text) {
    this.text = text;
  }

  /** What there is to tell. */
  List<Diagnostic> all() {
    return problems;
  }

  /** The place of an offset; of a negative one, the beginning of the text. */
  Location at(int offset) {
    return text.at(offset);
  }

  @Override
  public void element(String name, int offset) {
    if (!told.add(name)) {
      return;
    }
    if (name.equals("!--")) {
      problems.add(
          Diagnostic.warning("html-comment-open", at(offset), "this comment is never closed")
              .withHint("end it with \"-->\""));
      return;
    }
    problems.add(
        Diagnostic.warning(
                "html-removed",
                at(offset),
                "the HTML element \"" + name + "\" is not allowed here and was left out")
            .withHint("use Markdown, or an element that only structures or marks up text"));
  }

  @Override
  public void unknown(String name, int offset) {
    if (told.add(name)) {
      problems.add(
          Diagnostic.warning(
                  "html-unknown",
                  at(offset),
                  "HTML has no element \"" + name + "\"; it is shown as text")
              .withHint("write `<" + name + ">` in backticks, or \\<" + name + "> for plain text"));
    }
  }

  void linkForbidden(String url, int offset) {
    problems.add(
        Diagnostic.warning(
                "link-forbidden",
                at(offset),
                "a link may not lead to \"" + shown(url) + "\"; only its text is shown")
            .withHint("links may be relative, or begin with https://, http:// or mailto:"));
  }

  void anchorUnknown(String fragment, int offset) {
    problems.add(
        Diagnostic.warning(
            "anchor-unknown",
            at(offset),
            "no heading of this document has the anchor \"#" + shown(fragment) + "\""));
  }

  void imageRemote(String url, int offset) {
    problems.add(
        Diagnostic.warning(
                "image-remote",
                at(offset),
                "the image \"" + shown(url) + "\" is on another host; a link to it is shown")
            .withHint("keep the image in the catalog: pages load nothing from other hosts"));
  }

  void imageForbidden(String url, int offset) {
    problems.add(
        Diagnostic.warning(
                "image-forbidden",
                at(offset),
                "an image may not come from \"" + shown(url) + "\"; only its text is shown")
            .withHint("keep the image in the catalog and refer to it by a relative path"));
  }

  void attributeUnknown(String name, int offset) {
    if (told.add("{" + name)) {
      problems.add(
          Diagnostic.warning(
                  "attribute-unknown",
                  at(offset),
                  "\"" + shown(name) + "\" means nothing to the block that it is written beside")
              .withHint(
                  "blocks have an #id, a caption and the classes of callouts; numbered lists may"
                      + " be .steps, others .cards"));
    }
  }

  void footnoteUnused(String name, int offset) {
    problems.add(
        Diagnostic.warning(
                "footnote-unused",
                at(offset),
                "no place of this document refers to the footnote \"" + shown(name) + "\"")
            .withHint("write [^" + shown(name) + "] where it belongs; it is not shown without"));
  }

  /** That a name in braces has no value. It is looked for in the text: the first place is told. */
  void variableUnknown(String name, Iterable<String> known) {
    if (!told.add("{{" + name)) {
      return;
    }
    Matcher place =
        Pattern.compile("\\{\\{[ \\t]*" + Pattern.quote(name) + "[ \\t]*\\}\\}")
            .matcher(text.text());
    TreeSet<String> names = new TreeSet<>();
    known.forEach(names::add);
    problems.add(
        Diagnostic.warning(
                "variable-unknown",
                at(place.find() ? place.start() : 0),
                "this portal has no variable \"" + name + "\"; it is shown as written")
            .withHint(
                Nearest.of(name, names)
                    .map(near -> "did you mean \"" + near + "\"?")
                    .orElse(
                        "add it to \"variables\" of portolan.yaml, or write \\{{ to show braces")));
  }

  /** That a diagram, whose source begins at {@code offset}, shows its source. */
  void diagram(Drawing.Refusal refusal, int offset) {
    problems.add(
        Diagnostic.warning(
                "diagram-broken",
                text.atLine(offset, Math.max(1, refusal.line())),
                "the diagram cannot be drawn: " + refusal.reason())
            .withHint("the page shows its source"));
  }

  /** Whether {@code problem} comes from {@link #diagram}. */
  static boolean isOfDiagram(Diagnostic problem) {
    return problem.code().equals("diagram-broken");
  }

  /** That a text could not be rendered. */
  static Diagnostic tooHard(MarkdownText text, String reason) {
    return Diagnostic.warning(
            "markdown-too-hard",
            text.at(0),
            "the text is shown as it was written, because " + reason)
        .withHint("split the text, or take out what is repeated or nested without end");
  }

  private static String shown(String url) {
    return url.length() <= 80 ? url : url.substring(0, 77) + "...";
  }
}
