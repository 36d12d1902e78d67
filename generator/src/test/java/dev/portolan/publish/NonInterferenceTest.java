package dev.portolan.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.MiniCatalog;
import dev.portolan.catalog.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a portal shows depends on nothing that it does not show: with the hidden items deleted, or
 * replaced by others, it shows the same. Catalogs are drawn at random; what is visible is decided
 * here a second time, without the code under test.
 */
class NonInterferenceTest {
  private static final int CATALOGS = 15;
  private static final List<String> PORTALS = List.of("public", "partners", "staff");

  @TempDir Path folder;

  /** What happens to the items that a portal does not show. */
  private enum Hidden {
    KEPT,
    DELETED,
    REPLACED
  }

  @Test
  void showsTheSameWhateverIsHidden() throws IOException {
    int shown = 0;
    int hidden = 0;
    for (int seed = 0; seed < CATALOGS; seed++) {
      for (String portal : PORTALS) {
        String kept = published(seed, portal, Hidden.KEPT);
        assertEquals(kept, published(seed, portal, Hidden.DELETED), "seed " + seed);
        assertEquals(kept, published(seed, portal, Hidden.REPLACED), "seed " + seed);
        shown += kept.split("visible-", -1).length - 1;
        hidden += kept.split("hidden-", -1).length - 1;
      }
    }
    assertTrue(shown > 300, "nothing much is shown: " + shown);
    assertEquals(0, hidden);
  }

  private String published(int seed, String portal, Hidden hidden) throws IOException {
    Path root = folder.resolve(seed + "-" + portal + "-" + hidden);
    Files.createDirectories(root);
    MiniCatalog.Read read = MiniCatalog.read(root, new Drawing(seed, portal, hidden).draw());
    Portal found =
        read.catalog().site().portals().stream()
            .filter(p -> p.name().equals(portal))
            .findFirst()
            .orElseThrow();
    PublishedCatalog catalog = PublishFilter.publish(read.catalog(), found);
    return catalog.portal()
        + "\n"
        + catalog.products().stream().map(String::valueOf).collect(Collectors.joining("\n"))
        + "\n"
        + catalog.pages();
  }

  /** Draws one catalog; the same seed draws the same items, whatever becomes of the hidden ones. */
  private static final class Drawing {
    private final Random random;
    private final String portal;
    private final Hidden hidden;
    private final StringBuilder files = new StringBuilder();

    Drawing(int seed, String portal, Hidden hidden) {
      this.random = new Random(seed);
      this.portal = portal;
      this.hidden = hidden;
    }

    String draw() {
      files.append("== portolan.yaml\ntitle: T\nportals: {public: {}, partners: {}, staff: {}}\n");
      for (int i = 0; i < 4; i++) {
        product("p" + i);
      }
      documents("pages", 0, true);
      return files.toString();
    }

    private boolean often() {
      return random.nextInt(10) < 7;
    }

    /** A name that tells whether it may be seen; hidden ones differ when they are replaced. */
    private String name(boolean visible, String suffix) {
      String replaced = hidden == Hidden.REPLACED ? "other-" : "";
      return (visible ? "visible-" : "hidden-" + replaced) + suffix;
    }

    private void add(boolean visible, String file) {
      if (visible || hidden != Hidden.DELETED) {
        files.append(file);
      }
    }

    private void product(String id) {
      boolean published = often();
      List<String> portals = new ArrayList<>(PORTALS);
      portals.removeIf(name -> !often());
      boolean visible = published && portals.contains(portal);
      int order = random.nextInt(100);
      String home = "products/" + name(visible, id);
      add(
          visible,
          """
          == %s/product.yaml
          name: %s %s
          slug: %s
          labels: {domain: %s}
          publish_status: %s
          portals: %s
          """
              .formatted(
                  home,
                  order,
                  name(visible, id),
                  name(visible, id),
                  visible ? "hidden-label" : name(false, "label"),
                  published ? "published" : "unpublished",
                  portals)
              .replace("hidden-label", "internal"));
      for (int i = 0; i < 4; i++) {
        version(home, visible, "v" + i);
      }
      documents(home + "/docs", 0, visible);
    }

    private void version(String home, boolean productVisible, String id) {
      boolean published = often();
      StringBuilder overrides = new StringBuilder();
      boolean here = published;
      for (String name : PORTALS) {
        if (!often()) {
          boolean other = random.nextBoolean();
          overrides
              .append(overrides.isEmpty() ? "" : ", ")
              .append(name + ": {publish_status: " + (other ? "published}" : "unpublished}"));
          here = name.equals(portal) ? other : here;
        }
      }
      boolean visible = productVisible && here;
      String released =
          random.nextBoolean() ? "released: 202" + random.nextInt(7) + "-01-01\n" : "";
      if (!visible && hidden == Hidden.REPLACED) {
        released = "released: 2031-01-01\n";
      }
      add(
          visible,
          "== %s/versions/%s/version.yaml\nname: %s %s\npublish_status: %s\nportals: {%s}\n%s"
              .formatted(
                  home,
                  name(visible, id),
                  random.nextInt(20),
                  name(visible, id),
                  published ? "published" : "unpublished",
                  overrides,
                  released));
    }

    private void documents(String home, int depth, boolean parentVisible) {
      for (int i = 0; i < 3; i++) {
        boolean published = often();
        boolean narrowed = random.nextInt(4) == 0;
        List<String> portals = new ArrayList<>(PORTALS);
        portals.removeIf(name -> random.nextBoolean());
        boolean visible = parentVisible && published && (!narrowed || portals.contains(portal));
        String id =
            name(
                visible,
                home.replaceAll("[^a-z0-9]", "").replaceAll("hidden|other|visible", "") + i);
        id = id.length() > 70 ? id.substring(0, 70) + i : id;
        boolean isFolder = depth < 2 && random.nextBoolean();
        String file = home + "/" + id + (isFolder ? "/index.md" : ".md");
        add(
            visible,
            "== %s\n---\ntitle: %s %s\nstatus: %s\n%s---\n"
                .formatted(
                    file,
                    random.nextInt(50),
                    id,
                    published ? "published" : "unpublished",
                    narrowed ? "portals: " + portals + "\n" : ""));
        if (isFolder) {
          documents(home + "/" + id, depth + 1, visible);
        }
      }
    }
  }
}
