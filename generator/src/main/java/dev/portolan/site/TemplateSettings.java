package dev.portolan.site;

import dev.portolan.html.Html;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The one place where FreeMarker is configured. Left alone it runs programs ({@code ?new}), prints
 * numbers in the default locale and lets markup through; here a template can read page views, and
 * what it prints is escaped.
 */
final class TemplateSettings {
  private static final Version IMPROVEMENTS = Configuration.VERSION_2_3_34;

  private TemplateSettings() {}

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
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setObjectWrapper(new Wrapper());
    configuration.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), plainText()));
    return configuration;
  }

  /** Code samples are no markup: they become it when they are coloured. */
  private static TemplateConfiguration plainText() {
    TemplateConfiguration settings = new TemplateConfiguration();
    settings.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    return settings;
  }

  /** Shows views through {@link ViewModel}, and lets {@link Html} through as markup. */
  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(settings(), true);
    }

    private static DefaultObjectWrapperConfiguration settings() {
      DefaultObjectWrapperConfiguration settings =
          new DefaultObjectWrapperConfiguration(IMPROVEMENTS) {};
      settings.setExposureLevel(BeansWrapper.EXPOSE_NOTHING);
      settings.setDOMNodeSupport(false);
      settings.setJythonSupport(false);
      return settings;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      if (value instanceof String text) {
        return new SimpleScalar(text);
      } else if (value instanceof Html html) {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
      } else if (value instanceof Record view) {
        return new ViewModel(view, this);
      }
      return super.wrap(value);
    }
  }
}
