package dev.portolan.site;

import dev.portolan.html.Html;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * A theme and those it builds on. A file is looked for in the catalog's theme, then in its parent,
 * and so on to {@code base}; the first one with that path is used. Templates are code of whoever
 * runs the build; what they print is escaped, except {@link Html}.
 */
public final class Theme {
  private static final Version IMPROVEMENTS = Configuration.VERSION_2_3_34;
  private static final String BUILT_IN = "/dev/portolan/themes/";

  private final Configuration templates;

  private Theme(Configuration templates) {
    this.templates = templates;
  }

  /**
   * A theme of layers.
   *
   * @param overlays folders of a catalog's themes, the child first
   * @param builtIn names of themes that come with Portolan, the child first
   */
  public static Theme of(List<Path> overlays, List<String> builtIn) throws IOException {
    List<TemplateLoader> layers = new ArrayList<>();
    for (Path overlay : overlays) {
      layers.add(new FileTemplateLoader(overlay.toFile()));
    }
    for (String name : builtIn) {
      layers.add(new ClassTemplateLoader(Theme.class, BUILT_IN + name));
    }
    return new Theme(configuration(new MultiTemplateLoader(layers.toArray(TemplateLoader[]::new))));
  }

  /** The one place where FreeMarker is configured; {@code security.md} §1.2 gives the reasons. */
  static Configuration configuration(TemplateLoader loader) {
    Configuration configuration = new Configuration(IMPROVEMENTS);
    configuration.setTemplateLoader(loader);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new Wrapper());
    return configuration;
  }

  /** Lets {@link Html} through as markup. */
  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(IMPROVEMENTS);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      return value instanceof Html html
          ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup())
          : super.wrap(value);
    }
  }

  /**
   * Renders {@code pages/template}.
   *
   * @param site what the template sees as {@code site}
   * @param page what it sees as {@code page}; it also sees {@code root}, the way from {@code path}
   *     to the root of the site, and {@code path}
   */
  public void render(String template, Object site, Object page, SitePath path, Writer out)
      throws IOException, TemplateException {
    templates
        .getTemplate("pages/" + template)
        .process(
            Map.of("site", site, "page", page, "path", path.value(), "root", path.root()), out);
  }
}
