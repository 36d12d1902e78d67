package dev.portolan.markdown;

import dev.portolan.html.Html;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Descriptions out of specifications: most are plain sentences, and the rest repeat themselves over
 * operations and versions. Plain text is written at once; a bounded number of others is remembered.
 */
final class Fragments {
  private static final int MOST = 4_096;
  private static final int LONGEST = 1_024;

  private record Key(String text, int top) {}

  private final Map<Key, Html> known = new ConcurrentHashMap<>();
  private final BiFunction<String, Integer, Html> renderer;

  Fragments(BiFunction<String, Integer, Html> renderer) {
    this.renderer = renderer;
  }

  Html html(String text, int top) {
    if (PlainText.is(text)) {
      return PlainText.html(text);
    }
    if (text.length() > LONGEST) {
      return renderer.apply(text, top);
    }
    Key key = new Key(text, top);
    Html found = known.get(key);
    if (found == null) {
      found = renderer.apply(text, top);
      // When full, the first ones stay: they are as likely to come again as any.
      if (known.size() < MOST) {
        known.put(key, found);
      }
    }
    return found;
  }
}
