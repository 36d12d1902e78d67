package dev.portolan.portal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.html.Html;

/**
 * What search engines read of a page: JSON-LD in the vocabulary of schema.org, with absolute URLs.
 * A portal that has no URL, or where robots are not welcome, has none.
 */
public final class StructuredData {
  private final SiteView site;

  /** What a page is about; the names are types of schema.org. */
  public enum Type {
    /** Nothing but itself. */
    PAGE(""),
    /** A portal. */
    WEB_SITE("WebSite"),
    /** A product or one of its versions. */
    WEB_API("WebAPI"),
    /** A document. */
    TECH_ARTICLE("TechArticle"),
    /** An operation or a schema; a kind of TechArticle. */
    API_REFERENCE("APIReference");

    private final String name;

    Type(String name) {
      this.name = name;
    }
  }

  StructuredData(SiteView site) {
    this.site = site;
  }

  /** A script element's content for the page with that {@code head}. */
  Html of(PageHead head, Type type) {
    if (!site.indexed() || head.canonical().isEmpty()) {
      return Html.EMPTY;
    }
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("@context", "https://schema.org");
    ArrayNode graph = data.putArray("@graph");
    if (type != Type.PAGE) {
      thing(graph.addObject(), head, type);
    }
    if (!head.breadcrumbs().isEmpty()) {
      breadcrumbs(graph.addObject(), head);
    }
    return graph.isEmpty() ? Html.EMPTY : script(data);
  }

  private void thing(ObjectNode thing, PageHead head, Type type) {
    thing.put("@type", type.name);
    thing.put(
        type == Type.TECH_ARTICLE || type == Type.API_REFERENCE ? "headline" : "name",
        head.title());
    if (!head.description().isEmpty()) {
      thing.put("description", head.description());
    }
    thing.put("url", head.canonical());
    if (!head.updated().isEmpty()) {
      thing.put("dateModified", head.updated());
    }
    if (type == Type.WEB_API) {
      thing.put("documentation", head.canonical());
    }
    String organization = site.organization().name();
    if (!organization.isEmpty()) {
      ObjectNode who = thing.putObject(type == Type.WEB_API ? "provider" : "publisher");
      who.put("@type", "Organization");
      who.put("name", organization);
      if (!site.organization().url().isEmpty()) {
        who.put("url", site.organization().url());
      }
    }
  }

  private void breadcrumbs(ObjectNode list, PageHead head) {
    list.put("@type", "BreadcrumbList");
    ArrayNode items = list.putArray("itemListElement");
    for (LinkView crumb : head.breadcrumbs()) {
      crumb(items, crumb.title(), site.absolute(crumb.href()));
    }
    crumb(items, head.title(), head.canonical());
  }

  private static void crumb(ArrayNode items, String name, String url) {
    ObjectNode item = items.addObject();
    item.put("@type", "ListItem");
    item.put("position", items.size());
    item.put("name", name);
    item.put("item", url);
  }

  /** JSON that can neither end its element nor begin another one. */
  private static Html script(ObjectNode data) {
    String json =
        data.toString()
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
    return new Html(json);
  }
}
