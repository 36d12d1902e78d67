package dev.portolan.markdown;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagram.Diagrams;
import dev.portolan.html.Html;
import dev.portolan.variable.Variables;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Renders Markdown: CommonMark with GFM tables, strikethrough, task lists and autolinks, GitHub's
 * callouts, and what writers know from MkDocs and Kramdown ({@link Construct}). A single line end
 * is a space. Diagrams are drawn.
 *
 * <p>Safe for use by several threads. The same text gives the same result on every machine. No text
 * keeps it busy for long: what is too hard is shown as it was written, and reported.
 */
public final class MarkdownRenderer {
  /** Page content begins here: level 1 is the title, which the page shows itself. */
  private static final int BELOW_TITLE = 2;

  private final Wording wording;
  private final Diagrams diagrams;
  private final Variables variables;
  private final Fragments fragments = new Fragments(this::renderFragment);

  /** A renderer that speaks English. */
  public MarkdownRenderer() {
    this(Wording.ENGLISH, true, Variables.NONE);
  }

  /**
   * A renderer that adds the given words.
   *
   * @param mermaid whether pages have the script that draws Mermaid
   * @param variables what documents may name; descriptions of specifications may not
   */
  public MarkdownRenderer(Wording wording, boolean mermaid, Variables variables) {
    this.wording = wording;
    this.variables = variables;
    this.diagrams = new Diagrams(mermaid);
  }

  /**
   * Renders a document or page of the catalog.
   *
   * @param title what the page shows as its title; a first heading that says the same is dropped
   * @param links says where relative links and images lead
   */
  public Rendered document(MarkdownText text, String title, Links links, Diagnostics problems) {
    return render(text, Optional.of(title), BELOW_TITLE, links, problems);
  }

  /**
   * The ids in the page of a document, without rendering more of it than they take.
   *
   * @param title as for {@link #document}
   */
  public SortedSet<String> anchors(MarkdownText text, String title) {
    Remarks remarks = new Remarks(text);
    String parsed = Placeholders.hidden(text.text(), variables);
    try {
      return Patience.with(
          parsed, () -> outline(parsed, variables, Optional.of(title), BELOW_TITLE, remarks));
    } catch (TooHardException e) {
      return new TreeSet<>(); // so is the page
    }
  }

  private SortedSet<String> outline(
      String text, Variables named, Optional<String> title, int top, Remarks remarks) {
    Element body = Cleaned.body(html(text, remarks));
    new Placeholders(named, remarks).fill(body);
    title.ifPresent(name -> Headings.dropTitle(body, name));
    Shapes shapes = new Shapes(wording, remarks);
    shapes.shape(body);
    Footnotes footnotes = new Footnotes(wording, shapes.footnotes(), remarks);
    footnotes.place(body);
    Headings.level(body, top);
    Anchors anchors = new Anchors();
    Headings.identify(body, anchors);
    new Targets(Links.NONE, remarks, anchors).settle(body);
    footnotes.link(anchors);
    new Tabs(wording).choose(body, anchors);
    return anchors.taken();
  }

  /**
   * Renders a long description that has a page or a large part of one to itself, with ids on its
   * headings: {@code info.description} of a specification. Relative links are kept as text.
   *
   * @param top the level of its highest headings on the page, 2 to 6
   */
  public Rendered article(String text, int top) {
    return render(unplaced(text), Optional.empty(), top, Links.NONE, new Diagnostics());
  }

  /**
   * Renders a description that stands among others: no ids, no anchors; relative links and links
   * within the text are kept as text. Plain text costs next to nothing.
   *
   * @param top the level of its highest headings on the page, 2 to 6
   */
  public Html fragment(String text, int top) {
    return fragments.html(text, top);
  }

  /**
   * The first paragraph on one line: emphasis and code, no links, so that it can stand in a link.
   */
  public Html inline(String text) {
    return new Brief(fragmentBody(text, BELOW_TITLE)).html();
  }

  /** The whole text without markup, on one line: for search. */
  public String plain(String text) {
    return SectionReader.plain(fragmentBody(text, BELOW_TITLE));
  }

  /**
   * The first paragraph without markup, at most {@code limit} characters; cut between words, with
   * an ellipsis.
   */
  public String summary(String text, int limit) {
    return new Brief(fragmentBody(text, BELOW_TITLE)).text(limit);
  }

  /** What is wrong with the diagrams of a description; lines count from its first, 1. */
  public List<Diagnostic> brokenDiagrams(String description) {
    MarkdownText text = unplaced(description);
    Remarks remarks = new Remarks(text);
    try {
      Patience.with(text.text(), () -> fragmentTree(text, BELOW_TITLE, true, remarks));
    } catch (TooHardException e) {
      return List.of(); // it is shown as it was written, so are they
    }
    return remarks.all().stream().filter(Remarks::isOfDiagram).toList();
  }

  private Rendered render(
      MarkdownText text, Optional<String> title, int top, Links links, Diagnostics problems) {
    Remarks remarks = new Remarks(text);
    // Only documents have a title, and only they name variables.
    Variables named = title.isPresent() ? variables : Variables.NONE;
    String parsed = Placeholders.hidden(text.text(), named);
    try {
      Rendered rendered =
          Patience.with(parsed, () -> page(parsed, named, title, top, links, remarks));
      problems.addAll(remarks.all());
      return rendered;
    } catch (TooHardException e) {
      problems.add(Remarks.tooHard(text, e.getMessage()));
      return asWritten(text.text());
    }
  }

  /** Does the work, on the thread that calls. */
  Rendered page(
      String text, Variables named, Optional<String> title, int top, Links links, Remarks remarks) {
    Element body = Cleaned.body(html(text, remarks));
    new Placeholders(named, remarks).fill(body);
    title.ifPresent(name -> Headings.dropTitle(body, name));
    Patience.check();
    Shapes shapes = new Shapes(wording, remarks);
    shapes.shape(body);
    Footnotes footnotes = new Footnotes(wording, shapes.footnotes(), remarks);
    footnotes.place(body);
    Headings.level(body, top);
    Anchors anchors = new Anchors();
    Headings.identify(body, anchors);
    new Targets(links, remarks, anchors).settle(body);
    Patience.check();
    Decoration decoration = new Decoration(wording);
    decoration.callouts(body);
    List<Rendered.Section> sections = SectionReader.read(body);
    Patience.check();
    new DiagramFences(diagrams, wording, remarks).draw(body);
    decorate(body, decoration);
    new Abbreviations(shapes.abbreviations()).mark(body);
    new Contents(wording).fill(body, sections);
    decoration.anchors(body);
    footnotes.link(anchors);
    new Tabs(wording).choose(body, anchors);
    Patience.check();
    return new Rendered(new Html(body.html().strip()), sections, anchors.taken());
  }

  private static void decorate(Element body, Decoration decoration) {
    decoration.tables(body);
    decoration.code(body);
    decoration.taskLists(body);
    Directions.mark(body);
  }

  private static String html(String text, Remarks remarks) {
    Markup out = new Markup();
    new BlockWriter(out, new AllowedHtml(remarks, true), true)
        .children(Syntax.parse(Patience.sequence(text)));
    return out.toString();
  }

  private Html renderFragment(String text, int top) {
    try {
      Element body = Patience.with(text, () -> fragmentTree(text, top, true));
      return new Html(body.html().strip());
    } catch (TooHardException e) {
      return asWritten(Characters.clean(text)).html();
    }
  }

  private Element fragmentBody(String text, int top) {
    if (PlainText.is(text)) {
      return Jsoup.parseBodyFragment(PlainText.html(text).markup()).body();
    }
    try {
      return Patience.with(text, () -> fragmentTree(text, top, false));
    } catch (TooHardException e) {
      return new Element("body").text(text);
    }
  }

  /**
   * @param drawn whether diagrams are drawn; else they are code
   */
  private Element fragmentTree(String text, int top, boolean drawn) {
    MarkdownText unplaced = unplaced(text);
    return fragmentTree(unplaced, top, drawn, new Remarks(unplaced));
  }

  private Element fragmentTree(MarkdownText text, int top, boolean drawn, Remarks remarks) {
    Element body = Cleaned.body(html(text.text(), remarks));
    Shapes shapes = new Shapes(wording, remarks);
    shapes.shape(body);
    Footnotes footnotes = new Footnotes(wording, shapes.footnotes(), remarks);
    footnotes.place(body);
    body.select("nav").remove();
    Headings.level(body, top);
    Headings.forget(body);
    new Targets(Links.NONE, remarks, new Anchors()).settle(body);
    Decoration decoration = new Decoration(wording);
    decoration.callouts(body);
    if (drawn) {
      new DiagramFences(diagrams, wording, remarks).draw(body);
    }
    decorate(body, decoration);
    new Abbreviations(shapes.abbreviations()).mark(body);
    footnotes.number();
    return body;
  }

  private static MarkdownText unplaced(String text) {
    return new MarkdownText("", 1, text);
  }

  private static Rendered asWritten(String text) {
    SortedSet<String> none = new TreeSet<>();
    String markup = "<pre class=\"source\" tabindex=\"0\">\n" + Html.escape(text) + "</pre>";
    return new Rendered(
        new Html(markup), List.of(new Rendered.Section(Optional.empty(), text.strip())), none);
  }
}
