package dev.portolan.portal.reference;

import dev.portolan.asset.AssetType;
import dev.portolan.code.CodeColouring;
import dev.portolan.html.Html;
import java.util.List;

/**
 * A block of code: an example or a sample.
 *
 * @param title what it shows; maybe empty
 * @param language such as {@code json}; empty: plain text
 * @param source where it is, if it is not here: a URL or a file; {@code code} is empty then
 * @param url the same as a link, where one may follow it
 * @param rest the file of this site that has all of it, where only its beginning is here
 * @param file the file of this site that is the example, where it is no text
 * @param note what is to be known of it, in a sentence; maybe empty
 * @param warning what is wrong with it, in a sentence; maybe empty
 * @param variants the alternatives of its schema that it takes; empty where there is no choice
 * @param sample the number of the samples that send it, in the page's {@link SampleScript}; -1:
 *     none
 */
public record CodeView(
    String title,
    Html description,
    String language,
    Html code,
    String source,
    String url,
    String rest,
    String file,
    String note,
    String warning,
    List<String> variants,
    int sample) {
  /** Beyond this many characters, colours cost more than they help. */
  private static final int COLOURED = 24_000;

  public CodeView {
    variants = List.copyOf(variants);
  }

  /** {@code text} as the content of a block: coloured, unless it is very long. */
  static Html code(String language, String text) {
    return text.length() > COLOURED ? Html.escape(text) : CodeColouring.colour(language, text);
  }

  static CodeView of(String title, String language, Html code) {
    return new CodeView(title, Html.EMPTY, language, code, "", "", "", "", "", "", List.of(), -1);
  }

  /** Nothing but a sentence, in the place of code that there cannot be. */
  static CodeView note(String title, String note) {
    return new CodeView(title, Html.EMPTY, "", Html.EMPTY, "", "", "", "", note, "", List.of(), -1);
  }

  /** An example that is given; {@code source}: see there. */
  static CodeView given(String title, Html description, String language, Html code, String source) {
    String url = Outside.link(source);
    return new CodeView(
        title, description, language, code, source, url, "", "", "", "", List.of(), -1);
  }

  /** This view with what is wrong with it, and the alternatives that it takes. */
  CodeView judged(String complaint, List<String> taken) {
    return new CodeView(
        title,
        description,
        language,
        code,
        source,
        url,
        rest,
        file,
        note,
        complaint,
        taken,
        sample);
  }

  /** This view with a sentence on it. */
  CodeView noted(String sentence) {
    return new CodeView(
        title,
        description,
        language,
        code,
        source,
        url,
        rest,
        file,
        sentence,
        warning,
        variants,
        sample);
  }

  /** This view with the number of its samples. */
  CodeView sampled(int number) {
    return new CodeView(
        title,
        description,
        language,
        code,
        source,
        url,
        rest,
        file,
        note,
        warning,
        variants,
        number);
  }

  /** This view without colours. */
  CodeView plain() {
    return with(Html.escape(CodeColouring.text(code)), rest, file);
  }

  /** This view with no more than its {@code beginning}; all of it is in {@code file}. */
  CodeView beginning(Html beginning, String whole) {
    return with(beginning, whole, file);
  }

  /** This view where the example is a file of this site. */
  CodeView offered(String path) {
    return with(code, rest, path);
  }

  private CodeView with(Html shown, String whole, String path) {
    return new CodeView(
        title,
        description,
        language,
        shown,
        source,
        url,
        whole,
        path,
        note,
        warning,
        variants,
        sample);
  }

  /** True if {@code file} is a picture. */
  public boolean pictured() {
    return AssetType.ofName(file).map(AssetType::isImage).orElse(false);
  }
}
