package dev.portolan.portal.twin;

import dev.portolan.code.CodeColouring;
import dev.portolan.html.Html;
import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.reference.CodeView;
import java.util.List;

/**
 * A Markdown file being written: headings, paragraphs, code, and lists in lists. Its items begin
 * with an asterisk; those of authors' texts begin with a hyphen, so that the two never join.
 */
final class Sheet {
  private static final int DEEPEST_HEADING = 6;

  private final StringBuilder out = new StringBuilder();
  private final Written written;
  private final Say say;
  private String indent = "";

  /** Whether there is anything, so that the next block needs an empty line before it. */
  private boolean begun;

  /** Whether the last line is one that an item may follow at once: that of another item. */
  private boolean listed;

  Sheet(Written written, Say say) {
    this.written = written;
    this.say = say;
  }

  /** What the portal says. */
  Say say() {
    return say;
  }

  /** All that was written. */
  String markdown() {
    return out.toString();
  }

  /** A heading; {@code title} is Markdown of one line. Levels beyond the sixth are the sixth. */
  void heading(int level, String title) {
    gap();
    line("#".repeat(Math.min(level, DEEPEST_HEADING)) + " " + title);
  }

  /** A paragraph; {@code markdown} is Markdown, maybe of several blocks. */
  void paragraph(String markdown) {
    if (!markdown.isEmpty()) {
      gap();
      markdown.lines().forEach(this::line);
    }
  }

  /** A text of the specification. */
  void prose(Html markup) {
    paragraph(written.markdown(markup));
  }

  /** A block of code. */
  void fence(String language, String code) {
    gap();
    AsMarkdown.fence(language, code).lines().forEach(this::line);
  }

  /** An example or a sample: what is said of it, and its code. */
  void code(CodeView view) {
    prose(view.description());
    if (!view.code().isEmpty()) {
      fence(view.language(), CodeColouring.text(view.code()));
    }
    if (!view.source().isEmpty()) {
      paragraph(
          say.it(
              "schema.example_at",
              "place",
              view.url().isEmpty()
                  ? AsMarkdown.code(view.source())
                  : AsMarkdown.link(AsMarkdown.text(view.source()), view.url())));
    }
    paragraph(AsMarkdown.text(view.note()));
    paragraph(AsMarkdown.text(view.warning()));
  }

  /**
   * An item that says one thing, after the message {@code label}; nothing if {@code text}, which is
   * not Markdown, is empty.
   */
  void fact(String label, String text) {
    if (!text.isEmpty()) {
      item(say.labelled(say.it(label), AsMarkdown.text(text)));
    }
  }

  /** The same of code. */
  void codes(String label, List<String> codes) {
    if (!codes.isEmpty()) {
      item(say.labelled(say.it(label), Lines.codes(codes, say)));
    }
  }

  /** An item of a list; {@code markdown} is of one line. */
  void item(String markdown) {
    item(markdown, () -> {});
  }

  /** An item of a list with what belongs to it: {@code below} writes into it. */
  void item(String markdown, Runnable below) {
    if (!listed) {
      gap();
    }
    line("* " + markdown);
    String before = indent;
    indent = before + "  ";
    listed = true;
    below.run();
    indent = before;
    listed = true;
  }

  /**
   * An item that begins with {@code markdown} and goes on with a text of the specification: in its
   * line, if that is one paragraph.
   */
  void item(String markdown, Html said, Runnable below) {
    String more = written.markdown(said);
    boolean brief = more.indexOf('\n') < 0 && !more.startsWith("```");
    item(
        more.isEmpty() || !brief ? markdown : say.labelled(markdown, more),
        () -> {
          paragraph(brief ? "" : more);
          below.run();
        });
  }

  private void gap() {
    if (begun) {
      out.append('\n');
    }
    listed = false;
  }

  private void line(String line) {
    out.append(line.isEmpty() ? "" : indent + line).append('\n');
    begun = true;
  }
}
