package dev.portolan.site;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Gives FreeMarker the templates of a theme's layers: the first layer that has the file. A name
 * that begins with {@code @layer/} is looked for from that layer on, so that a theme can wrap what
 * it replaces; {@code @base/} reaches the original, even where it is not {@code base} itself but
 * another built-in theme that brought the file.
 */
final class ThemeTemplates implements TemplateLoader {
  private final List<ThemeLayer> layers;

  /** A template and the layer it was found in. */
  record Found(ThemeLayer layer, String path) {}

  ThemeTemplates(List<ThemeLayer> layers) {
    this.layers = layers;
  }

  /** True for templates of pages, and for those of plain text. */
  static boolean isTemplate(String path) {
    return path.endsWith(".ftlh") || isText(path);
  }

  /** True for templates of plain text, which are allowed in one folder alone. */
  static boolean isText(String path) {
    return path.startsWith("samples/") && path.endsWith(".ftl");
  }

  @Override
  public Found findTemplateSource(String name) {
    // FreeMarker puts the folder of the template that includes before the name.
    int sign = name.lastIndexOf('@');
    int slash = name.indexOf('/', sign);
    if (sign < 0 || slash < 0) {
      return from(0, name);
    }
    String layer = name.substring(sign + 1, slash);
    String path = name.substring(slash + 1);
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).name().equals(layer)) {
        Found found = from(i, path);
        if (found != null) {
          return found;
        }
      }
    }
    return layer.equals("base") ? from(firstBuiltIn(), path) : null;
  }

  private int firstBuiltIn() {
    int i = 0;
    while (i < layers.size() && layers.get(i).folder().isPresent()) {
      i++;
    }
    return i;
  }

  private Found from(int index, String path) {
    for (ThemeLayer layer : layers.subList(index, layers.size())) {
      if (isTemplate(path) && layer.files().containsKey(path)) {
        return new Found(layer, path);
      }
    }
    return null;
  }

  @Override
  public long getLastModified(Object source) {
    return 0; // a theme does not change while it is used
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    Found found = (Found) source;
    byte[] content = found.layer.files().get(found.path);
    return new StringReader(new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
