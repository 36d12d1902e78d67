package dev.portolan.portal.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.portal.reference.ReferenceNav.NavSection;
import java.util.List;

/**
 * The list of all operations and schemas of a large version: a classic script, so that it can be
 * loaded from a disk, and once for all pages.
 *
 * @param path from the site's root
 */
record NavScript(String path, String text) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE = ".html";

  /**
   * {@code window.portolanNav = {folder, sections}}. A section is {@code [group, id, title, level,
   * entries, page]}, an entry {@code [method, title, route, page, deprecated]}: {@code page} below
   * the folder and without its ending, the title empty where it is method and route, and what is
   * empty or 0 at the end left out.
   */
  static String text(String folder, List<NavSection> sections) {
    ObjectNode nav = JSON.createObjectNode();
    nav.put("folder", folder);
    ArrayNode list = nav.putArray("sections");
    for (NavSection section : sections) {
      ArrayNode row = list.addArray();
      row.add(section.group()).add(section.id()).add(section.title()).add(section.level());
      ArrayNode entries = row.addArray();
      for (OperationEntry entry : section.entries()) {
        entry(folder, entry, entries.addArray());
      }
      if (!section.path().isEmpty()) {
        row.add(page(folder, section.path()));
      }
    }
    try {
      return "window.portolanNav = " + JSON.writeValueAsString(nav) + ";\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }

  private static void entry(String folder, OperationEntry entry, ArrayNode row) {
    boolean named = !entry.title().equals(entry.method() + " " + entry.route());
    row.add(entry.method()).add(named ? entry.title() : "").add(entry.route());
    row.add(page(folder, entry.path()));
    if (entry.deprecated()) {
      row.add(1);
    }
  }

  private static String page(String folder, String path) {
    if (!path.startsWith(folder) || !path.endsWith(PAGE)) {
      throw new IllegalStateException(path + " is no page below " + folder);
    }
    return path.substring(folder.length(), path.length() - PAGE.length());
  }
}
