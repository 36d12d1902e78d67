package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.reference.CodeView;
import dev.portolan.portal.reference.OperationView;
import dev.portolan.portal.reference.OperationView.Body;
import dev.portolan.portal.reference.OperationView.Callback;
import dev.portolan.portal.reference.OperationView.Link;
import dev.portolan.portal.reference.OperationView.Media;
import dev.portolan.portal.reference.OperationView.ParameterGroup;
import dev.portolan.portal.reference.OperationView.Part;
import dev.portolan.portal.reference.OperationView.Response;
import dev.portolan.portal.reference.OperationView.Tree;
import dev.portolan.portal.reference.Row;
import dev.portolan.portal.reference.SecurityView;
import dev.portolan.portal.reference.ServerView;
import java.util.List;

/** An operation from its description to its callbacks. */
final class OperationText {
  private final Sheet sheet;
  private final Say say;
  private final Lines lines;
  private final RowList rows;
  private final SecurityText security;

  OperationText(Sheet sheet, Lines lines, RowList rows) {
    this.sheet = sheet;
    this.say = sheet.say();
    this.lines = lines;
    this.rows = rows;
    this.security = new SecurityText(sheet, lines, rows);
  }

  /** What it does, in the author's words. */
  void description(OperationView view) {
    sheet.prose(view.description());
    sheet.prose(view.pathDescription());
    rows.facts(view.facts());
  }

  /** Its parts; their headings are of {@code level}. */
  void parts(OperationView view, int level) {
    if (!view.servers().isEmpty()) {
      sheet.heading(level, say.it("common.servers"));
      view.servers().forEach(this::server);
    }
    SecurityView needs = view.security();
    if (needs.stated() && !view.incoming() || !needs.alternatives().isEmpty()) {
      sheet.heading(level, say.it("operation.authorization"));
      security.needs(needs);
    }
    for (ParameterGroup group : view.parameters()) {
      sheet.heading(level, AsMarkdown.text(group.title()));
      rows.rows(group.rows());
    }
    for (Body body : view.bodies()) {
      sheet.heading(
          level,
          say.noted(
              say.it("operation.request_body"),
              say.it(body.required() ? "schema.required" : "schema.optional")));
      sheet.prose(body.description());
      rows.facts(body.facts());
      body.media().forEach(this::media);
    }
    if (!view.responses().isEmpty()) {
      sheet.heading(level, say.it("operation.responses"));
      view.responses().forEach(response -> response(response, level + 1));
    }
    if (!view.callbacks().isEmpty()) {
      sheet.heading(level, say.it("operation.callbacks"));
      sheet.paragraph(say.it("operation.callbacks_note"));
      view.callbacks().forEach(callback -> callback(callback, level + 1));
    }
  }

  /** A base URL. */
  void server(ServerView server) {
    sheet.item(
        say.noted(AsMarkdown.code(server.url()), AsMarkdown.text(server.name())),
        server.description(),
        () -> rows.rows(server.variables()));
  }

  private void media(Media media) {
    if (!media.names().isEmpty()) {
      sheet.paragraph(say.labelled(say.it("fact.content_type"), Lines.codes(media.names(), say)));
    }
    for (Tree tree : media.trees()) {
      sheet.paragraph(tree.title().isEmpty() ? "" : say.colon(AsMarkdown.text(tree.title())));
      rows.tree(tree.root());
      for (CodeView written : tree.written()) {
        sheet.item(say.above("schema.as_written"), () -> sheet.code(written));
      }
    }
    rows.facts(media.facts());
    if (!media.parts().isEmpty()) {
      sheet.paragraph(say.above("operation.parts"));
      media.parts().forEach(this::part);
    }
    rows.examples(media.examples());
  }

  private void part(Part part) {
    sheet.item(
        AsMarkdown.code(part.property()),
        () -> {
          rows.facts(part.facts());
          if (!part.headers().isEmpty()) {
            sheet.item(say.above("operation.headers"), () -> rows.rows(part.headers()));
          }
        });
  }

  private void response(Response response, int level) {
    sheet.heading(level, AsMarkdown.text(response.status() + " " + response.phrase()));
    sheet.prose(response.description());
    rows.facts(response.facts());
    titled("operation.headers", response.headers());
    response.media().forEach(this::media);
    if (!response.links().isEmpty()) {
      sheet.paragraph(say.above("operation.links"));
      response.links().forEach(this::link);
    }
  }

  private void titled(String title, List<Row> list) {
    if (!list.isEmpty()) {
      sheet.paragraph(say.above(title));
      rows.rows(list);
    }
  }

  private void link(Link link) {
    sheet.item(
        say.noted(lines.word(link.target()), AsMarkdown.text(link.name())),
        link.description(),
        () -> {
          rows.facts(link.facts());
          link.servers().forEach(this::server);
        });
  }

  private void callback(Callback callback, int level) {
    sheet.heading(level, AsMarkdown.code(callback.name()));
    for (OperationView call : callback.operations()) {
      sheet.heading(level + 1, AsMarkdown.code(call.method() + " " + call.path()));
      if (!call.summary().equals(call.method() + " " + call.path())) {
        sheet.paragraph(AsMarkdown.text(call.summary()));
      }
      state(call);
      description(call);
      parts(call, level + 2);
    }
  }

  /** Whether it is deprecated, its badges, and what was wrong with it. */
  void state(OperationView view) {
    if (view.deprecated()) {
      sheet.paragraph(
          "**" + say.it("operation.is_deprecated") + "** " + say.it("operation.still_answers"));
    }
    rows.facts(view.deprecation());
    if (!view.badges().isEmpty()) {
      sheet.paragraph(say.list(view.badges().stream().map(AsMarkdown::text).toList()));
    }
    view.notes()
        .forEach(
            note -> sheet.paragraph(say.labelled(say.it("common.problem"), AsMarkdown.text(note))));
  }
}
