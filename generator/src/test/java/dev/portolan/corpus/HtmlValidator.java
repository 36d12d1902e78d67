package dev.portolan.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker of the W3C, with its schema loaded once. Not safe for several threads. */
public final class HtmlValidator {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc"; // in its jar

  private static final long STACK = 16 << 20;

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

  /** Loads the schema: about a second. */
  public HtmlValidator() {
    Collector errors = new Collector();
    deep(() -> validator.setUpMainSchema(SCHEMA, errors), errors);
    if (!errors.found.isEmpty()) {
      throw new IllegalStateException("the checker does not start: " + errors.found);
    }
  }

  /** What is wrong with {@code page}, as {@code line: message}; warnings are left out. */
  public List<String> errors(Path page) throws IOException {
    InputSource source = new InputSource(new StringReader(Files.readString(page)));
    source.setSystemId(page.toUri().toString());
    Collector errors = new Collector();
    deep(
        () -> {
          validator.setUpValidatorAndParsers(errors, true, false);
          validator.checkHtmlInputSource(source);
        },
        errors);
    return errors.found;
  }

  private interface Work {
    void run() throws Exception;
  }

  /** The checker's grammar goes deeper than the stack of a usual thread. */
  private static void deep(Work work, Collector errors) {
    Runnable safely =
        () -> {
          try {
            work.run();
          } catch (Exception | StackOverflowError e) {
            errors.found.add("0: " + e);
          }
        };
    Thread thread = new Thread(null, safely, "html-validator", STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class Collector implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      // The checker's warnings are opinions on style.
    }

    @Override
    public void error(SAXParseException e) {
      found.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
