package dev.portolan.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** What becomes of the raw HTML in a text. */
interface RawHtml {
  /** Writes the lines of a block of raw HTML. */
  void block(List<BasedSequence> lines, Markup out);

  /**
   * Writes a tag or comment that stands in a paragraph, maybe with siblings that belong to it;
   * returns the next one to write.
   */
  Node inline(Node node, Markup out);

  /** Raw HTML as it is: what the CommonMark specification expects. */
  RawHtml VERBATIM =
      new RawHtml() {
        @Override
        public void block(List<BasedSequence> lines, Markup out) {
          lines.forEach(out::raw);
        }

        @Override
        public Node inline(Node node, Markup out) {
          out.raw(node.getChars().toString());
          return node.getNext();
        }
      };
}
