package dev.portolan.portal.twin;

import dev.portolan.markdown.AsMarkdown;
import dev.portolan.portal.reference.ListPage;
import dev.portolan.portal.reference.TagEntry;
import dev.portolan.portal.reference.TagSection;
import dev.portolan.portal.reference.VersionPage;
import java.util.List;

/** The overview of a version, and the lists that are too long for it. */
final class VersionText {
  private final Twin twin;
  private final Sheet sheet;

  VersionText(Twin twin) {
    this.twin = twin;
    this.sheet = twin.sheet();
  }

  void write(VersionPage page) {
    sheet.heading(1, AsMarkdown.text(page.title()));
    twin.frame(page.frame());
    page.notes().forEach(note -> sheet.paragraph("Problem: " + AsMarkdown.text(note)));
    sheet.paragraph(AsMarkdown.text(page.summary()));
    glance(page);
    sheet.paragraph(AsMarkdown.article(page.description()));
    callers(page);
    if (!page.sample().isEmpty()) {
      sheet.heading(2, "First request");
      sheet.fence("shell", page.sample());
    }
    if (!page.sections().isEmpty()) {
      sheet.heading(2, "Operations");
      page.sections().forEach(this::section);
    }
    if (!page.tags().isEmpty() || !page.tagPages().isEmpty()) {
      sheet.heading(2, "Operations");
      tags(page.tags());
      page.tagPages().forEach(link -> sheet.item(twin.lines().link(link)));
    }
    sheet.paragraph(AsMarkdown.text(page.empty()));
    twin.links("Schemas", page.schemas());
    twin.links("Schemas", page.schemaPages());
  }

  /** A page with a part of what the overview is about. */
  void write(ListPage page) {
    sheet.heading(
        1,
        AsMarkdown.text(page.title())
            + (page.kind().isEmpty() ? "" : " (" + AsMarkdown.text(page.kind()) + ")"));
    twin.frame(page.frame());
    sheet.paragraph(AsMarkdown.article(page.description()));
    twin.rows().facts(page.facts());
    tags(page.tags());
    twin.entries(page.operations());
    page.schemas().forEach(link -> sheet.item(twin.lines().link(link)));
    if (!page.pages().isEmpty()) {
      sheet.heading(2, "All " + page.total());
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
        String kind = tag.kind().isEmpty() ? "" : " (" + AsMarkdown.text(tag.kind()) + ")";
        String count = tag.operations() == 0 ? "" : ", " + tag.operations() + " operations";
        String text = tag.summary().isEmpty() ? "" : ": " + AsMarkdown.text(tag.summary());
        sheet.item(twin.lines().link(tag.title(), tag.path()) + kind + count + text);
      }
    }
  }

  /** Where to call it, and what lets one in. */
  private void callers(VersionPage page) {
    if (!page.baseUrls().isEmpty()) {
      sheet.heading(2, "Base URL");
      page.baseUrls().forEach(url -> sheet.item(AsMarkdown.code(url)));
    }
    if (!page.servers().isEmpty()) {
      sheet.heading(2, "Servers");
      page.servers().forEach(twin.operations()::server);
    }
    twin.access(page.access());
    if (!page.schemes().isEmpty()) {
      sheet.heading(2, "Authentication");
      if (!page.security().alternatives().isEmpty()) {
        sheet.paragraph("Unless an operation says otherwise:");
        twin.security().needs(page.security());
      }
      page.schemes().forEach(scheme -> twin.security().scheme(scheme, 3));
    }
  }

  private void section(TagSection section) {
    String group = section.group().isEmpty() ? "" : AsMarkdown.text(section.group()) + ": ";
    String kind = section.kind().isEmpty() ? "" : " (" + AsMarkdown.text(section.kind()) + ")";
    sheet.heading(3 + section.level(), group + AsMarkdown.text(section.title()) + kind);
    sheet.prose(section.groupText());
    sheet.prose(section.description());
    twin.rows().facts(section.facts());
    twin.entries(section.operations());
  }

  private void glance(VersionPage page) {
    String api = page.apiVersion().isEmpty() ? "" : " (" + page.apiVersion() + ")";
    sheet.fact("Product", page.product());
    sheet.fact("Version", page.version() + api);
    sheet.fact("Released", page.released());
    sheet.fact("Environment", page.environment());
    sheet.fact("Format", page.format());
    sheet.fact("Operations", page.operations() > 0 ? "" + page.operations() : "");
    sheet.fact("Schemas", page.schemaCount() > 0 ? "" + page.schemaCount() : "");
    twin.rows().facts(page.facts());
    page.downloads().forEach(link -> sheet.item("Specification: " + twin.lines().link(link)));
  }
}
