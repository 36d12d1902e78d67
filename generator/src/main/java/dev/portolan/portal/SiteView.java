package dev.portolan.portal;

import dev.portolan.catalog.MenuItem;
import dev.portolan.catalog.Organization;
import dev.portolan.catalog.Portal;
import dev.portolan.catalog.TryIt;
import dev.portolan.message.Messages;
import dev.portolan.publish.PublishedCatalog;
import dev.portolan.publish.PublishedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every page of a portal knows: templates see it as {@code site}. It holds nothing of any
 * product, so that a change in one product leaves the pages of the others alone.
 *
 * @param description one sentence; may be empty
 * @param url absolute, without a trailing slash; may be empty
 * @param indexed whether robots are welcome
 * @param mainMenu the list of products, then the site's menu
 * @param footerMenu the portal's pages that no menu names, then the footer's menu
 * @param copies whether pages can also be had as Markdown, and operations as documents of their own
 * @param codeSamples languages in the order readers see them
 * @param brand its logo, icon and styles
 * @param messages what is said in the language of the portal's readers
 */
public record SiteView(
    String title,
    String description,
    String url,
    boolean indexed,
    OrganizationView organization,
    List<LinkView> mainMenu,
    List<LinkView> footerMenu,
    boolean tryIt,
    boolean copies,
    List<String> codeSamples,
    BrandView brand,
    Messages messages) {

  /** Who offers the APIs; all texts may be empty. */
  public record OrganizationView(String name, String url, String email) {}

  public SiteView {
    mainMenu = List.copyOf(mainMenu);
    footerMenu = List.copyOf(footerMenu);
    codeSamples = List.copyOf(codeSamples);
  }

  /** The view of a portal whose brand has those {@code files}. */
  public static SiteView of(PublishedCatalog catalog, BrandFiles files, Messages messages) {
    Portal portal = catalog.portal();
    List<LinkView> main = new ArrayList<>();
    main.add(home(messages));
    portal.mainMenu().forEach(item -> main.add(link(item)));
    List<LinkView> footer = new ArrayList<>();
    for (PublishedDocument page : catalog.pages()) {
      String path = PortalPaths.page(page).value();
      if (portal.mainMenu().stream().noneMatch(item -> item.url().equals(path))
          && portal.footerMenu().stream().noneMatch(item -> item.url().equals(path))) {
        footer.add(LinkView.inside(page.title(), path));
      }
    }
    portal.footerMenu().forEach(item -> footer.add(link(item)));
    return new SiteView(
        portal.title(),
        portal.welcome().or(catalog::description).orElse(""),
        portal.url().orElse(""),
        portal.visibility() == Portal.Visibility.PUBLIC,
        organization(catalog),
        main,
        footer,
        portal.tryIt() != TryIt.OFF,
        true,
        portal.codeSamples(),
        BrandView.of(files, portal.footerText().orElse("")),
        messages);
  }

  private static LinkView home(Messages messages) {
    return LinkView.inside(messages.text("common.products"), PortalPaths.HOME.value());
  }

  private static OrganizationView organization(PublishedCatalog catalog) {
    return catalog
        .organization()
        .map(SiteView::organization)
        .orElse(new OrganizationView("", "", ""));
  }

  private static OrganizationView organization(Organization organization) {
    return new OrganizationView(
        organization.name(), organization.url().orElse(""), organization.email().orElse(""));
  }

  private static LinkView link(MenuItem item) {
    String url = item.url().toLowerCase(Locale.ROOT);
    boolean outside =
        url.startsWith("https:") || url.startsWith("http:") || url.startsWith("mailto:");
    return new LinkView(item.title(), item.url(), outside);
  }

  /** The link to the list of products: the first breadcrumb. */
  public LinkView home() {
    return mainMenu.get(0);
  }

  /** The absolute URL of a file of the site; empty where the portal has no URL. */
  public String absolute(String path) {
    if (url.isEmpty()) {
      return "";
    }
    return url + "/" + (path.equals("index.html") ? "" : path);
  }
}
