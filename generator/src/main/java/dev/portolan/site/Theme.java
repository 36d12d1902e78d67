package dev.portolan.site;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.message.Language;
import dev.portolan.message.Messages;
import dev.portolan.yaml.Located;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme and those it builds on. A file is looked for in the catalog's theme, then in its parent,
 * and so on to {@code base}; the first one with that path is used. Templates are code of whoever
 * runs the build; what they print is escaped, except {@link dev.portolan.html.Html}.
 */
public final class Theme {
  private static final String ASSETS = "assets/";
  private static final String ON_DEMAND = "on-demand/";

  private final List<ThemeLayer> layers;
  private final ThemeTemplates loader;
  private final freemarker.template.Configuration templates;
  private final SortedMap<SitePath, byte[]> assets;
  private final Messages messages;
  private final MessagesModel msg;

  private Theme(List<ThemeLayer> layers, SortedMap<SitePath, byte[]> assets, Messages messages) {
    this.layers = List.copyOf(layers);
    this.loader = new ThemeTemplates(this.layers);
    this.templates = TemplateSettings.configuration(loader);
    this.assets = Collections.unmodifiableSortedMap(assets);
    this.messages = messages;
    this.msg = MessagesModel.of(messages);
  }

  /** A theme of layers, the child first, for readers of {@code language}. */
  static Theme of(List<ThemeLayer> layers, Located<Language> language, Diagnostics problems) {
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
    Theme theme = new Theme(layers, assets, ThemeMessages.of(layers, language, problems));
    for (ThemeLayer layer : layers) {
      if (layer.folder().isPresent()) {
        ThemeLint.check(layer, problems);
        theme.parse(layer, problems);
      }
    }
    return theme;
  }

  /** Finds syntax errors also in templates that no page happens to use. */
  private void parse(ThemeLayer layer, Diagnostics problems) {
    for (String path : layer.files().keySet()) {
      if (ThemeTemplates.isTemplate(path)
          && loader.findTemplateSource(path).layer().folder().equals(layer.folder())) {
        try {
          templates.getTemplate(path);
        } catch (IOException e) {
          problems.add(new TemplateFailures(layers, loader, path, "no page").of(e));
        }
      }
    }
  }

  /** The name by which it was asked for. */
  public String name() {
    return layers.get(0).name();
  }

  /** What it says, in the language it was asked for. */
  public Messages messages() {
    return messages;
  }

  /** The files below {@code assets/}, of all layers. */
  public SortedMap<SitePath, byte[]> assets() {
    return assets;
  }

  /**
   * The files below {@code on-demand/NAME/}, of all layers, where a site has them: below {@code
   * assets/NAME/}. Sites have them if a page says so with {@code data-needs="NAME"}.
   */
  SortedMap<SitePath, byte[]> assetsOnDemand(String name) {
    SortedMap<SitePath, byte[]> found = new TreeMap<>();
    for (ThemeLayer layer : layers) {
      layer
          .files()
          .forEach(
              (path, content) -> {
                if (path.startsWith(ON_DEMAND + name + "/") && SitePath.isOne(path)) {
                  found.putIfAbsent(
                      new SitePath(ASSETS + path.substring(ON_DEMAND.length())), content);
                }
              });
    }
    return found;
  }

  /** True if there is such a file below {@code on-demand/}: {@code mermaid/mermaid.min.js}. */
  public boolean hasOnDemand(String file) {
    return layers.stream().anyMatch(layer -> layer.files().containsKey(ON_DEMAND + file));
  }

  /** True if there is a template of plain text with that path: {@code samples/curl.ftl}. */
  public boolean hasText(String path) {
    return ThemeTemplates.isText(path) && loader.findTemplateSource(path) != null;
  }

  /** The template of plain text with that path; nothing if there is none, or it is damaged. */
  public Optional<TextTemplate> text(String path, Diagnostics problems) {
    if (!hasText(path)) {
      return Optional.empty();
    }
    TemplateFailures failures = new TemplateFailures(layers, loader, path, path);
    try {
      Optional<String> place = loader.findTemplateSource(path).layer().place(path);
      return Optional.of(new TextTemplate(templates.getTemplate(path), failures, place));
    } catch (IOException e) {
      problems.add(failures.of(e));
      return Optional.empty();
    }
  }

  /**
   * Renders {@code pages/template}. A mistake in a template of the catalog becomes a problem, one
   * in a built-in theme is ours.
   *
   * @param site what the template sees as {@code site}
   * @param page what it sees as {@code page}; it also sees {@code root}, the way from {@code path}
   *     to the root of the site, {@code path}, {@code msg}, the {@link #messages}, and their {@code
   *     language}
   * @return the page, unless it is not complete
   * @throws IllegalStateException if a theme that comes with Portolan cannot render the page
   */
  public Optional<String> render(
      String template, Object site, Object page, SitePath path, Diagnostics problems) {
    TemplateFailures failures =
        new TemplateFailures(layers, loader, "pages/" + template, path.value());
    HtmlBuffer out = new HtmlBuffer();
    try {
      templates
          .getTemplate("pages/" + template)
          .process(
              Map.of(
                  "site",
                  site,
                  "page",
                  page,
                  "path",
                  path.value(),
                  "root",
                  path.root(),
                  "msg",
                  msg,
                  "language",
                  messages.language()),
              out);
      return Optional.of(out.toString());
    } catch (TemplateException e) {
      problems.add(failures.of(e));
    } catch (IOException e) {
      problems.add(failures.of(e));
    } catch (StackOverflowError e) {
      problems.add(failures.of(e));
    }
    return Optional.empty();
  }
}
