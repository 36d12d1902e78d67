package dev.portolan.code;

import dev.portolan.html.Html;
import java.util.List;

/**
 * A block of code as a page shows it. Plain: {@code pre} and {@code code}. With a title: in a
 * figure with a caption. With highlighted or numbered lines: each line in a {@code span} of class
 * {@code line}, with {@code is-marked} and {@code data-line}; else not, for they cost bytes.
 */
public final class CodeBlock {
  private CodeBlock() {}

  /** The markup of a block; it ends without a line feed. */
  public static Html html(CodeFence fence, String code) {
    StringBuilder out = new StringBuilder(code.length() * 2);
    boolean titled = !fence.title().isEmpty();
    if (titled) {
      out.append("<figure class=\"code\"><figcaption class=\"code-title\">")
          .append(Html.escape(fence.title()))
          .append("</figcaption>");
    }
    boolean lined = fence.numbered() || !fence.highlighted().isEmpty();
    out.append(lined ? "<pre class=\"lined\"" : "<pre");
    if (!fence.language().isEmpty()) {
      out.append(" data-language=\"").append(Html.escape(fence.language())).append('"');
    }
    out.append("><code>");
    if (lined) {
      lines(fence, code, out);
    } else {
      out.append(CodeColouring.colour(fence.language(), code));
    }
    out.append("</code></pre>");
    if (titled) {
      out.append("</figure>");
    }
    return new Html(out.toString());
  }

  /**
   * The line feed is within the line's span, so that copied text has it and an empty line height.
   */
  private static void lines(CodeFence fence, String code, StringBuilder out) {
    List<Html> lines = CodeColouring.lines(fence.language(), code);
    for (int i = 0; i < lines.size(); i++) {
      boolean fed = i < lines.size() - 1 || code.endsWith("\n");
      out.append("<span class=\"line").append(fence.highlights(i + 1) ? " is-marked\"" : "\"");
      if (fence.numbered()) {
        out.append(" data-line=\"").append(fence.firstNumber() + i).append('"');
      }
      out.append('>').append(lines.get(i)).append(fed ? "\n" : "").append("</span>");
    }
  }
}
