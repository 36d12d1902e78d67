package dev.portolan.markdown;

import dev.portolan.diagnostic.Location;
import java.util.Optional;

/**
 * Says where the relative links and images of one document lead. Made by whoever knows the other
 * pages; asked while the document is rendered, on the thread that renders it. It reports broken
 * targets itself, so that it can name what it knows: the nearest name, the other side.
 */
public interface Links {
  /**
   * The {@code href} to print for a link inside the site.
   *
   * @param target as written, percent-encoded, never empty: relative, or with the scheme {@code
   *     op}, {@code schema}, {@code product} or {@code doc}; maybe with {@code #fragment}. A link
   *     that is nothing but a fragment is not asked for.
   * @param at where the link begins
   * @return nothing if it leads nowhere; then the text of the link stays, without the link
   */
  Optional<String> link(String target, Location at);

  /**
   * The picture to show for a relative image.
   *
   * @param target as written, percent-encoded, never empty, without a scheme
   * @param at where the image begins
   * @return nothing if there is no such picture; then its alternative text is shown
   */
  Optional<Picture> image(String target, Location at);

  /** Leads nowhere and says nothing about it: for texts that have no place in the catalog. */
  Links NONE =
      new Links() {
        @Override
        public Optional<String> link(String target, Location at) {
          return Optional.empty();
        }

        @Override
        public Optional<Picture> image(String target, Location at) {
          return Optional.empty();
        }
      };

  /**
   * An image as the page shows it.
   *
   * @param src the {@code src} to print
   * @param width in CSS pixels; 0 if not known
   * @param height in CSS pixels; 0 if not known
   */
  record Picture(String src, int width, int height) {}
}
