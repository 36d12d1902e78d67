package dev.portolan.site;

import dev.portolan.message.Messages;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Messages as templates see them: {@code msg.home.products}, and with values {@code
 * msg.nav.more({"count": 3})}. A value may be markup, such as a link: then so is the message, and
 * its words and its other values are escaped.
 */
final class MessagesModel implements TemplateHashModel {
  private final Map<String, TemplateModel> below = new TreeMap<>();

  private MessagesModel() {}

  static MessagesModel of(Messages messages) {
    MessagesModel root = new MessagesModel();
    for (String key : messages.keys()) {
      MessagesModel at = root;
      String[] names = key.split("\\.");
      for (int i = 0; i < names.length - 1; i++) {
        at = (MessagesModel) at.below.computeIfAbsent(names[i], name -> new MessagesModel());
      }
      at.below.put(
          names[names.length - 1],
          messages.names(key).isEmpty()
              ? new SimpleScalar(messages.text(key))
              : new Filled(messages, key));
    }
    return root;
  }

  @Override
  public TemplateModel get(String name) {
    return below.get(name);
  }

  @Override
  public boolean isEmpty() {
    return below.isEmpty();
  }

  /** A message that takes values. */
  private record Filled(Messages messages, String key) implements TemplateMethodModelEx {
    @Override
    public TemplateModel exec(@SuppressWarnings("rawtypes") List arguments)
        throws TemplateModelException {
      if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateHashModel given)) {
        throw new TemplateModelException(
            "msg." + key + " takes its values by name: {\"" + first() + "\": …}");
      }
      Map<String, Object> values = new HashMap<>();
      for (String name : messages.names(key)) {
        TemplateModel value = given.get(name);
        if (value == null) {
          throw new TemplateModelException("msg." + key + " lacks a value for \"" + name + "\"");
        }
        values.put(name, value(value, name));
      }
      boolean markup = values.values().stream().anyMatch(TemplateHTMLOutputModel.class::isInstance);
      Text text = new Text(messages, values, markup);
      messages.write(key, values, text);
      return markup
          ? HTMLOutputFormat.INSTANCE.fromMarkup(text.out.toString())
          : new SimpleScalar(text.out.toString());
    }

    private String first() {
      return messages.names(key).iterator().next();
    }

    private Object value(TemplateModel value, String name) throws TemplateModelException {
      if (value instanceof TemplateHTMLOutputModel) {
        return value;
      } else if (value instanceof TemplateScalarModel text) {
        return text.getAsString();
      } else if (value instanceof TemplateNumberModel number) {
        return number.getAsNumber().longValue();
      }
      throw new TemplateModelException(
          "the value \"" + name + "\" of msg." + key + " is neither a text nor a number");
    }
  }

  /** The message with its values, escaped if it is markup. */
  private static final class Text implements Messages.Sink {
    private final StringBuilder out = new StringBuilder();
    private final Messages messages;
    private final Map<String, Object> values;
    private final boolean markup;

    Text(Messages messages, Map<String, Object> values, boolean markup) {
      this.messages = messages;
      this.values = values;
      this.markup = markup;
    }

    @Override
    public void text(String text) {
      out.append(markup ? escaped(text) : text);
    }

    @Override
    public void value(String name) {
      Object value = values.get(name);
      if (value instanceof TemplateHTMLOutputModel html) {
        out.append(markup(html));
      } else {
        text(messages.shown(value));
      }
    }

    private static String markup(TemplateHTMLOutputModel html) {
      try {
        return HTMLOutputFormat.INSTANCE.getMarkupString(html);
      } catch (TemplateModelException e) {
        throw new IllegalStateException("markup that cannot be printed", e);
      }
    }

    private static String escaped(String text) {
      return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }
  }
}
