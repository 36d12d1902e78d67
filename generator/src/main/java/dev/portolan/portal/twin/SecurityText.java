package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.reference.SecurityView;
import dev.portolan.portal.reference.SecurityView.Alternative;
import dev.portolan.portal.reference.SecurityView.Need;
import dev.portolan.portal.reference.SecurityView.Scheme;
import dev.portolan.portal.reference.SecurityView.Scope;
import java.util.List;

/** What lets a caller in. */
final class SecurityText {
  private final Sheet sheet;
  private final Say say;
  private final Lines lines;
  private final RowList rows;

  SecurityText(Sheet sheet, Lines lines, RowList rows) {
    this.sheet = sheet;
    this.say = sheet.say();
    this.lines = lines;
    this.rows = rows;
  }

  /** Alternatives, each of needs that go together. */
  void needs(SecurityView view) {
    if (view.alternatives().isEmpty()) {
      sheet.paragraph(say.it("security.none_needed"));
      return;
    }
    if (view.alternatives().size() > 1) {
      sheet.paragraph(say.it("security.any_of"));
    }
    for (Alternative alternative : view.alternatives()) {
      List<Need> needs = alternative.needs();
      if (needs.isEmpty()) {
        sheet.item(say.it("security.none"));
      } else if (needs.size() == 1) {
        need(needs.get(0));
      } else {
        sheet.item(say.it("security.all_of"), () -> needs.forEach(this::need));
      }
    }
  }

  private void need(Need need) {
    String name =
        need.path().isEmpty() ? AsMarkdown.text(need.name()) : lines.link(need.name(), need.path());
    String how = lines.words(need.how());
    sheet.item(
        how.isEmpty() ? name : say.labelled(name, how),
        () -> {
          if (!need.scopes().isEmpty()) {
            sheet.item(say.above("common.scopes"), () -> scopes(need.scopes()));
          }
        });
  }

  private void scopes(List<Scope> scopes) {
    scopes.forEach(
        scope -> sheet.item(AsMarkdown.code(scope.name()), scope.description(), () -> {}));
  }

  /** A scheme in full, below a heading of {@code level}. */
  void scheme(Scheme scheme, int level) {
    sheet.heading(level, AsMarkdown.text(scheme.name()));
    String how = lines.words(scheme.how());
    sheet.paragraph(scheme.deprecated() ? say.noted(how, say.it("schema.deprecated")) : how);
    sheet.prose(scheme.description());
    rows.facts(scheme.facts());
    for (SecurityView.Flow flow : scheme.flows()) {
      sheet.item(
          AsMarkdown.text(flow.title()),
          () -> {
            rows.facts(flow.facts());
            if (!flow.scopes().isEmpty()) {
              sheet.item(say.above("common.scopes"), () -> scopes(flow.scopes()));
            }
          });
    }
  }
}
