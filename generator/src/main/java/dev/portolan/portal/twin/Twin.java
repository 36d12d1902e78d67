package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.AccessView;
import dev.portolan.portal.DeprecationView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.CodeView;
import dev.portolan.portal.reference.Frame;
import dev.portolan.portal.reference.OperationEntry;
import dev.portolan.portal.reference.OperationPage;
import dev.portolan.site.SitePath;
import java.util.ArrayList;
import java.util.List;

/** One twin: its sheet, and all that writes on it. */
final class Twin {
  private final Say say;
  private final Sheet sheet;
  private final Lines lines;
  private final RowList rows;
  private final OperationText operations;
  private final SecurityText security;

  Twin(SitePath page, Written written, Say say) {
    this.say = say;
    this.sheet = new Sheet(written, say);
    this.lines = new Lines(page);
    this.rows = new RowList(sheet, lines);
    this.operations = new OperationText(sheet, lines, rows);
    this.security = new SecurityText(sheet, lines, rows);
  }

  Say say() {
    return say;
  }

  Sheet sheet() {
    return sheet;
  }

  Lines lines() {
    return lines;
  }

  RowList rows() {
    return rows;
  }

  OperationText operations() {
    return operations;
  }

  SecurityText security() {
    return security;
  }

  /** Where the page is, and what is to be known of its version. */
  void frame(Frame frame) {
    breadcrumbs(frame.head().breadcrumbs());
    deprecation(frame.deprecation());
  }

  void breadcrumbs(List<LinkView> links) {
    sheet.paragraph(String.join(" / ", links.stream().map(lines::link).toList()));
  }

  void deprecation(DeprecationView old) {
    if (!old.shown()) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "**"
            + say.it("deprecation.is_deprecated", "version", AsMarkdown.text(old.version()))
            + "**");
    if (!old.sunset().isEmpty()) {
      sentences.add(
          old.sunsetPassed()
              ? say.it("deprecation.stopped", "day", old.sunsetText())
              : say.it("deprecation.stops", "day", old.sunsetText()));
    }
    if (!old.newestName().isEmpty()) {
      sentences.add(
          say.it(
              "deprecation.instead",
              "version",
              lines.link(
                  say.it("common.version_named", "version", old.newestName()), old.newestPath())));
    }
    sheet.paragraph(String.join(" ", sentences));
  }

  /** Operations, an item each. */
  void entries(List<OperationEntry> entries) {
    for (OperationEntry entry : entries) {
      String route = entry.method() + " " + entry.route();
      String line = lines.link(entry.title(), entry.path());
      line = entry.title().equals(route) ? line : say.labelled(line, AsMarkdown.code(route));
      sheet.item(entry.deprecated() ? say.noted(line, say.it("schema.deprecated")) : line);
    }
  }

  /** Links below a heading; nothing if there are none. */
  void links(String title, List<LinkView> links) {
    if (!links.isEmpty()) {
      sheet.heading(2, title);
      links.forEach(link -> sheet.item(lines.link(link)));
    }
  }

  /** Code below a heading, which is Markdown; nothing if there is none. */
  void examples(String title, List<CodeView> views) {
    if (views.isEmpty()) {
      return;
    }
    sheet.heading(2, title);
    for (CodeView view : views) {
      sheet.paragraph(view.title().isEmpty() ? "" : say.colon(AsMarkdown.text(view.title())));
      sheet.code(view);
      if (!view.rest().isEmpty()) {
        sheet.paragraph(lines.link(say.it("schema.whole_example"), view.rest()));
      }
    }
  }

  /** Examples of bodies, each below a heading that begins with the message {@code title}. */
  void bodies(String title, List<OperationPage.Examples> groups) {
    for (OperationPage.Examples group : groups) {
      String note = group.note().isEmpty() ? "" : " " + AsMarkdown.code(group.note());
      String name = say.labelled(say.it(title), AsMarkdown.text(group.title()));
      examples(name + note, group.examples());
    }
  }

  /** How one comes to call a version. */
  void access(AccessView box) {
    if (!box.shown()) {
      return;
    }
    sheet.heading(2, say.it("access.title"));
    String strategy = AsMarkdown.text(box.strategy());
    switch (box.kind()) {
      case "key" ->
          sheet.paragraph(
              strategy.isEmpty()
                  ? say.it("access.key")
                  : say.it("access.key")
                      + " "
                      + say.it("access.uses", "strategy", "**" + strategy + "**"));
      case "openid" -> sheet.paragraph(say.it("access.openid", "strategy", "**" + strategy + "**"));
      default -> {}
    }
    sheet.codes("access.key_name", box.keyNames());
    sheet.fact("access.issuer", box.issuer());
    sheet.codes("common.scopes", box.scopes());
    sheet.codes("access.methods", box.methods());
    sheet.fact("access.approval", box.approval());
    if (!box.requestUrl().isEmpty()) {
      sheet.item(AsMarkdown.link(say.it("access.request"), box.requestUrl()));
    }
  }
}
