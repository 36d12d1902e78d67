package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.reference.ListPage;
import dev.portolan.portal.reference.TagEntry;
import dev.portolan.portal.reference.TagSection;
import dev.portolan.portal.reference.VersionPage;
import java.util.List;

/** The overview of a version, and the lists that are too long for it. */
final class VersionText {
  private final Twin twin;
  private final Sheet sheet;
  private final Say say;

  VersionText(Twin twin) {
    this.twin = twin;
    this.sheet = twin.sheet();
    this.say = twin.say();
  }

  void write(VersionPage page) {
    sheet.heading(1, AsMarkdown.text(page.title()));
    twin.frame(page.frame());
    page.notes()
        .forEach(
            note -> sheet.paragraph(say.labelled(say.it("common.problem"), AsMarkdown.text(note))));
    sheet.paragraph(AsMarkdown.text(page.summary()));
    glance(page);
    sheet.paragraph(AsMarkdown.article(page.description()));
    callers(page);
    if (!page.sample().isEmpty()) {
      sheet.heading(2, say.it("common.first_request"));
      sheet.fence("shell", page.sample());
    }
    if (!page.sections().isEmpty()) {
      sheet.heading(2, say.it("common.operations"));
      page.sections().forEach(this::section);
    }
    if (!page.tags().isEmpty() || !page.tagPages().isEmpty()) {
      sheet.heading(2, say.it("common.operations"));
      tags(page.tags());
      page.tagPages().forEach(link -> sheet.item(twin.lines().link(link)));
    }
    sheet.paragraph(AsMarkdown.text(page.empty()));
    twin.links(say.it("common.schemas"), page.schemas());
    twin.links(say.it("common.schemas"), page.schemaPages());
  }

  /** A page with a part of what the overview is about. */
  void write(ListPage page) {
    sheet.heading(1, say.noted(AsMarkdown.text(page.title()), AsMarkdown.text(page.kind())));
    twin.frame(page.frame());
    sheet.paragraph(AsMarkdown.article(page.description()));
    twin.rows().facts(page.facts());
    tags(page.tags());
    twin.entries(page.operations());
    page.schemas().forEach(link -> sheet.item(twin.lines().link(link)));
    if (!page.pages().isEmpty()) {
      sheet.heading(2, say.it("common.all_counted", "count", page.total()));
      page.pages().forEach(link -> sheet.item(twin.lines().link(link)));
    }
  }

  private void tags(List<TagEntry.Group> groups) {
    for (TagEntry.Group group : groups) {
      if (!group.title().isEmpty()) {
        sheet.heading(3, AsMarkdown.text(group.title()));
      }
      sheet.prose(group.text());
      for (TagEntry tag : group.tags()) {
        String line =
            say.noted(twin.lines().link(tag.title(), tag.path()), AsMarkdown.text(tag.kind()));
        if (tag.operations() > 0) {
          line =
              say.list(
                  List.of(line, say.it("common.operations_counted", "count", tag.operations())));
        }
        String text = AsMarkdown.text(tag.summary());
        sheet.item(text.isEmpty() ? line : say.labelled(line, text));
      }
    }
  }

  /** Where to call it, and what lets one in. */
  private void callers(VersionPage page) {
    if (!page.baseUrls().isEmpty()) {
      sheet.heading(2, say.it("common.base_url"));
      page.baseUrls().forEach(url -> sheet.item(AsMarkdown.code(url)));
    }
    if (!page.servers().isEmpty()) {
      sheet.heading(2, say.it("common.servers"));
      page.servers().forEach(twin.operations()::server);
    }
    twin.access(page.access());
    if (!page.schemes().isEmpty()) {
      sheet.heading(2, say.it("version.authentication"));
      if (!page.security().alternatives().isEmpty()) {
        sheet.paragraph(say.it("version.unless_otherwise"));
        twin.security().needs(page.security());
      }
      page.schemes().forEach(scheme -> twin.security().scheme(scheme, 3));
    }
  }

  private void section(TagSection section) {
    String title = AsMarkdown.text(section.title());
    String group = AsMarkdown.text(section.group());
    sheet.heading(
        3 + section.level(),
        say.noted(
            group.isEmpty() ? title : say.labelled(group, title), AsMarkdown.text(section.kind())));
    sheet.prose(section.groupText());
    sheet.prose(section.description());
    twin.rows().facts(section.facts());
    twin.entries(section.operations());
  }

  private void glance(VersionPage page) {
    sheet.fact("common.product", page.product());
    sheet.fact("common.version", say.noted(page.version(), page.apiVersion()));
    sheet.fact("common.released", page.released());
    sheet.fact("version.environment", page.environment());
    sheet.fact("version.format", page.format());
    sheet.fact("common.operations", counted(page.operations()));
    sheet.fact("common.schemas", counted(page.schemaCount()));
    twin.rows().facts(page.facts());
    page.downloads().forEach(link -> specification(link));
  }

  private void specification(LinkView link) {
    sheet.item(say.labelled(say.it("common.specification"), twin.lines().link(link)));
  }

  private String counted(int count) {
    return count > 0 ? say.messages().number(count) : "";
  }
}
