package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme and those it builds on. A file is looked for in the catalog's theme, then in its parent,
 * and so on to {@code base}; the first one with that path is used. Templates are code of whoever
 * runs the build; what they print is escaped, except {@link dev.portolan.html.Html}.
 */
public final class Theme {
  private static final String ASSETS = "assets/";

  private final List<ThemeLayer> layers;
  private final ThemeTemplates loader;
  private final freemarker.template.Configuration templates;
  private final SortedMap<SitePath, byte[]> assets;

  private Theme(List<ThemeLayer> layers, SortedMap<SitePath, byte[]> assets) {
    this.layers = List.copyOf(layers);
    this.loader = new ThemeTemplates(this.layers);
    this.templates = TemplateSettings.configuration(loader);
    this.assets = Collections.unmodifiableSortedMap(assets);
  }

  /** A theme of layers, the child first. */
  static Theme of(List<ThemeLayer> layers, Diagnostics problems) {
    SortedMap<SitePath, byte[]> assets = new TreeMap<>();
    for (ThemeLayer layer : layers) {
      layer
          .files()
          .forEach(
              (path, content) -> {
                if (!path.startsWith(ASSETS)) {
                  return;
                } else if (SitePath.isOne(path)) {
                  assets.putIfAbsent(new SitePath(path), content);
                } else {
                  problems.add(ThemeProblems.assetName(layer.place(path).orElse(path)));
                }
              });
    }
    return new Theme(layers, assets);
  }

  /** The name by which it was asked for. */
  public String name() {
    return layers.get(0).name();
  }

  /** The files below {@code assets/}, of all layers. */
  public SortedMap<SitePath, byte[]> assets() {
    return assets;
  }

  /**
   * Renders {@code pages/template}. A mistake in a template of the catalog becomes a problem, one
   * in a built-in theme is ours.
   *
   * @param site what the template sees as {@code site}
   * @param page what it sees as {@code page}; it also sees {@code root}, the way from {@code path}
   *     to the root of the site, and {@code path}
   * @return whether the page is complete
   * @throws IllegalStateException if a theme that comes with Portolan cannot render the page
   */
  public boolean render(
      String template, Object site, Object page, SitePath path, Writer out, Diagnostics problems)
      throws IOException {
    TemplateFailures failures = new TemplateFailures(layers, loader, template, path);
    try {
      templates
          .getTemplate("pages/" + template)
          .process(
              Map.of("site", site, "page", page, "path", path.value(), "root", path.root()), out);
      return true;
    } catch (TemplateException e) {
      problems.add(failures.of(e));
    } catch (ParseException e) {
      problems.add(failures.of(e));
    } catch (TemplateNotFoundException e) {
      problems.add(failures.of(e));
    } catch (StackOverflowError e) {
      problems.add(failures.of(e));
    }
    return false;
  }
}
