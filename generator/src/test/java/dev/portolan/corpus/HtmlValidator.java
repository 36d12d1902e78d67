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
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker of the W3C, with its schema loaded once. Not safe for several threads. */
public final class HtmlValidator {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc"; // in its jar

  private static final long STACK = 16 << 20;

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

  /** Loads the schema: about a second. */
  public HtmlValidator() {
    try {
      validator.setUpMainSchema(SCHEMA, new Collector());
    } catch (Exception e) {
      throw new IllegalStateException("the checker does not start", e);
    }
  }

  /** What is wrong with {@code page}, as {@code line: message}; warnings are left out. */
  public List<String> errors(Path page) throws IOException {
    String html = Files.readString(page);
    Collector errors = new Collector();
    // The checker's grammar goes deeper than the stack of a usual thread.
    Thread thread = new Thread(null, () -> check(page, html, errors), "html-validator", STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return errors.found;
  }

  private void check(Path page, String html, Collector errors) {
    try {
      validator.setUpValidatorAndParsers(errors, true, false);
      InputSource source = new InputSource(new StringReader(html));
      source.setSystemId(page.toUri().toString());
      validator.checkHtmlInputSource(source);
    } catch (SAXException | IOException e) {
      errors.found.add("0: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      errors.found.add("0: the checker failed: " + e);
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
