package dev.portolan.markdown;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gives links and images their final targets, and takes those away that may not be. */
final class Targets {
  private static final String REL = "noopener noreferrer nofollow ugc";

  private final Links links;
  private final Remarks remarks;
  private final Anchors anchors;

  Targets(Links links, Remarks remarks, Anchors anchors) {
    this.links = links;
    this.remarks = remarks;
    this.anchors = anchors;
  }

  /** Settles every link and image below {@code body}. */
  void settle(Element body) {
    for (Element image : body.select("img")) {
      image(image, offset(image));
    }
    Unwrapping unwrapping = new Unwrapping();
    for (Element link : body.select("a")) {
      if (!link(link, offset(link))) {
        unwrapping.add(link);
      }
    }
    unwrapping.apply();
  }

  /** Takes the place in the source, which the element carries, off it. */
  static int offset(Element element) {
    String at = element.attr("data-at");
    element.removeAttr("data-at");
    return at.isEmpty() || at.length() > 9 || !at.chars().allMatch(c -> c >= '0' && c <= '9')
        ? 0
        : Integer.parseInt(at);
  }

  /** Settles a link; false if nothing of it is left but its content. */
  private boolean link(Element link, int offset) {
    if (!link.hasAttr("href")) {
      return link.hasAttr("id");
    }
    String url = Urls.clean(link.attr("href"));
    Optional<String> href = href(url, offset);
    if (href.isPresent()) {
      link.attr("href", href.get());
      if (Urls.kind(url) == Urls.Kind.ABSOLUTE) {
        link.attr("rel", REL);
      }
      return true;
    }
    link.removeAttr("href");
    return link.hasAttr("id");
  }

  private Optional<String> href(String url, int offset) {
    return switch (url.isEmpty() ? Urls.Kind.FRAGMENT : Urls.kind(url)) {
      case ABSOLUTE -> Optional.of(url);
      case RELATIVE, CATALOG -> Patience.undisturbed(() -> links.link(url, remarks.at(offset)));
      case FRAGMENT -> fragment(url, offset);
      case FORBIDDEN -> {
        remarks.linkForbidden(url, offset);
        yield Optional.empty();
      }
    };
  }

  private Optional<String> fragment(String url, int offset) {
    if (url.length() <= 1) {
      return url.isEmpty() ? Optional.empty() : Optional.of("#");
    }
    String id = Anchors.id(url.substring(1));
    if (anchors.taken().contains(id)) {
      return Optional.of("#" + Urls.encode(id));
    }
    remarks.anchorUnknown(url.substring(1), offset);
    return Optional.empty();
  }

  private void image(Element image, int offset) {
    String url = Urls.clean(image.attr("src"));
    switch (url.isEmpty() ? Urls.Kind.FRAGMENT : Urls.kind(url)) {
      case RELATIVE -> {
        Optional<Links.Picture> picture =
            Patience.undisturbed(() -> links.image(url, remarks.at(offset)));
        if (picture.isPresent()) {
          picture(image, picture.get());
        } else {
          image.replaceWith(new TextNode(image.attr("alt")));
        }
      }
      case ABSOLUTE -> {
        remarks.imageRemote(url, offset);
        image.replaceWith(instead(image, url));
      }
      case FRAGMENT, CATALOG, FORBIDDEN -> {
        remarks.imageForbidden(url, offset);
        image.replaceWith(new TextNode(image.attr("alt")));
      }
    }
  }

  /** A link where the image was; its text if that is inside a link already. */
  private static org.jsoup.nodes.Node instead(Element image, String url) {
    String text = image.attr("alt").isBlank() ? url : image.attr("alt");
    if (image.closest("a") != null || url.startsWith("mailto:")) {
      return new TextNode(text);
    }
    return new Element("a").attr("href", url).text(text);
  }

  private static void picture(Element image, Links.Picture picture) {
    image.attr("src", picture.src());
    if (!image.hasAttr("alt")) {
      image.attr("alt", "");
    }
    size(image, picture.width(), picture.height());
    image.attr("loading", "lazy").attr("decoding", "async");
  }

  /** A width that the author wants is kept; the height follows, so that the page does not jump. */
  private static void size(Element image, int width, int height) {
    if (width <= 0 || height <= 0) {
      return;
    }
    if (image.hasAttr("width")) {
      int wanted = Integer.parseInt(image.attr("width"));
      image.attr("height", Integer.toString(scaled(wanted, height, width)));
    } else if (image.hasAttr("height")) {
      int wanted = Integer.parseInt(image.attr("height"));
      image.attr("width", Integer.toString(scaled(wanted, width, height)));
    } else {
      image.attr("width", Integer.toString(width)).attr("height", Integer.toString(height));
    }
  }

  private static int scaled(int wanted, int part, int whole) {
    return (int) Math.max(1, Math.round((double) wanted * part / whole));
  }
}
