package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import dev.portolan.portal.AccessView;
import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * The overview of a version; template {@code version.ftlh}.
 *
 * @param title that of its specification, else the product's name
 * @param version as the catalog calls it
 * @param apiVersion as the specification calls it; empty where that is the same
 * @param format {@code OpenAPI 3.1.0}; empty: there is no specification
 * @param baseUrls where to call it
 * @param servers those of the specification
 * @param security what all operations need unless they say otherwise
 * @param logos the logo of the specification, where it is a picture of the catalog; none or one
 * @param facts contact, licence, terms and more
 * @param sections the operations; empty where they have pages of their own
 * @param tags the tags and their pages, in a large version
 * @param tagPages the pages that list the tags, where there are too many of them
 * @param schemas the named ones; empty where they are listed on pages of their own
 * @param schemaPages those pages
 * @param operations how many there are
 * @param schemaCount how many there are
 * @param empty the sentence that stands in place of operations; empty where there are some
 * @param notes what is wrong with the specification as a whole
 */
public record VersionPage(
    PageHead head,
    Frame frame,
    String title,
    String product,
    String version,
    String apiVersion,
    String format,
    String released,
    String environment,
    String summary,
    Html description,
    List<String> baseUrls,
    List<ServerView> servers,
    AccessView access,
    SecurityView security,
    List<SecurityView.Scheme> schemes,
    List<LinkView> downloads,
    List<Logo> logos,
    List<Fact> facts,
    List<TagSection> sections,
    List<TagEntry.Group> tags,
    List<LinkView> tagPages,
    List<LinkView> schemas,
    List<LinkView> schemaPages,
    int operations,
    int schemaCount,
    String empty,
    String sample,
    List<String> notes) {

  /** A picture. {@code path} is from the site's root; {@code alt} may be empty. */
  public record Logo(String path, String alt) {}

  public VersionPage {
    logos = List.copyOf(logos);
    baseUrls = List.copyOf(baseUrls);
    servers = List.copyOf(servers);
    schemes = List.copyOf(schemes);
    downloads = List.copyOf(downloads);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    tags = List.copyOf(tags);
    tagPages = List.copyOf(tagPages);
    schemas = List.copyOf(schemas);
    schemaPages = List.copyOf(schemaPages);
    notes = List.copyOf(notes);
  }
}
