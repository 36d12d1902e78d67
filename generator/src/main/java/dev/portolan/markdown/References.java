package dev.portolan.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.data.DataHolder;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The reference definitions of one document. flexmark lower-cases labels with the default locale;
 * here they are folded alike on every machine, and as CommonMark wants it: {@code [ẞ]} finds {@code
 * [SS]}.
 */
final class References extends ReferenceRepository {
  References(DataHolder options) {
    super(options);
  }

  @Override
  public String normalizeKey(CharSequence label) {
    StringBuilder collapsed = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!InlineScanner.isSpace(c)) {
        collapsed.append(c);
      } else if (collapsed.length() > 0 && collapsed.charAt(collapsed.length() - 1) != ' ') {
        collapsed.append(' ');
      }
    }
    String folded = collapsed.toString().strip().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
