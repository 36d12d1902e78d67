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
  private final Sheet sheet;
  private final Lines lines;
  private final RowList rows;
  private final OperationText operations;
  private final SecurityText security;

  Twin(SitePath page, Written written) {
    this.sheet = new Sheet(written);
    this.lines = new Lines(page);
    this.rows = new RowList(sheet, lines);
    this.operations = new OperationText(sheet, lines, rows);
    this.security = new SecurityText(sheet, lines, rows);
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
    sentences.add("**Version " + AsMarkdown.text(old.version()) + " is deprecated.**");
    if (!old.sunset().isEmpty()) {
      sentences.add(
          (old.sunsetPassed() ? "It stopped" : "It stops")
              + " working on "
              + old.sunsetText()
              + ".");
    }
    if (!old.newestName().isEmpty()) {
      sentences.add(
          "Use " + lines.link("version " + old.newestName(), old.newestPath()) + " instead.");
    }
    sheet.paragraph(String.join(" ", sentences));
  }

  /** Operations, an item each. */
  void entries(List<OperationEntry> entries) {
    for (OperationEntry entry : entries) {
      String route = entry.method() + " " + entry.route();
      String line = lines.link(entry.title(), entry.path());
      line += entry.title().equals(route) ? "" : ": " + AsMarkdown.code(route);
      sheet.item(entry.deprecated() ? line + " (deprecated)" : line);
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
      sheet.paragraph(view.title().isEmpty() ? "" : AsMarkdown.text(view.title()) + ":");
      sheet.code(view);
      if (!view.rest().isEmpty()) {
        sheet.paragraph(lines.link("The whole example", view.rest()));
      }
    }
  }

  /** Examples of bodies, each below a heading that begins with {@code title}. */
  void bodies(String title, List<OperationPage.Examples> groups) {
    for (OperationPage.Examples group : groups) {
      String note = group.note().isEmpty() ? "" : " " + AsMarkdown.code(group.note());
      examples(title + AsMarkdown.text(group.title()) + note, group.examples());
    }
  }

  /** How one comes to call a version. */
  void access(AccessView box) {
    if (!box.shown()) {
      return;
    }
    sheet.heading(2, "Get access");
    String strategy = AsMarkdown.text(box.strategy());
    switch (box.kind()) {
      case "key" ->
          sheet.paragraph(
              "Send your key with every request."
                  + (strategy.isEmpty() ? "" : " This version uses **" + strategy + "**."));
      case "openid" ->
          sheet.paragraph(
              "Sign in with **" + strategy + "** and send the token it gives with every request.");
      default -> {}
    }
    sheet.codes("Key name", box.keyNames());
    sheet.fact("Issuer", box.issuer());
    sheet.codes("Scopes", box.scopes());
    sheet.codes("Client methods", box.methods());
    sheet.fact("Approval", box.approval());
    if (!box.requestUrl().isEmpty()) {
      sheet.item(AsMarkdown.link("Request access", box.requestUrl()));
    }
  }
}
