package dev.portolan.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Turns the neutral input {@code corpora/catalog-source} into a catalog: {@code products.json}
 * becomes the YAML files, front matter of documents becomes ours, specifications and images are
 * taken as they are.
 */
final class CatalogSource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path source;
  private final Path catalog;

  private CatalogSource(Path source, Path catalog) {
    this.source = source;
    this.catalog = catalog;
  }

  /** Writes the catalog made from {@code source} to the folder {@code catalog}. */
  static void convert(Path source, Path catalog) throws IOException {
    new CatalogSource(source, catalog).convert();
  }

  private void convert() throws IOException {
    JsonNode products = JSON.readTree(source.resolve("products.json").toFile()).get("products");
    write(
        "portolan.yaml",
        """
        title: Corpus
        portals:
          public: {visibility: public, url: https://developers.example}
        control_planes:
          production: {environment: production, proxy_urls: [https://api.example]}
          staging: {environment: staging, proxy_urls: [https://api.staging.example]}
          development: {environment: development}
        """);
    Files.createDirectories(catalog.resolve("gateway"));
    for (String plane : List.of("production", "staging", "development")) {
      Files.copy(
          source.resolve("gateway/kong." + plane + ".yaml"),
          catalog.resolve("gateway/" + plane + ".yaml"));
    }
    Map<String, String> teams = new TreeMap<>();
    for (JsonNode product : products) {
      teams.put(product.get("owner").asText(), product.get("owner").asText());
      product(product);
    }
    write("teams.yaml", JSON.writeValueAsString(Map.of("teams", teams(teams))));
  }

  private static Map<String, Map<String, String>> teams(Map<String, String> names) {
    Map<String, Map<String, String>> teams = new TreeMap<>();
    names.keySet().forEach(name -> teams.put(name, Map.of("display_name", name)));
    return teams;
  }

  private void product(JsonNode product) throws IOException {
    String id = product.get("id").asText();
    String folder = "products/" + id;
    Map<String, Object> yaml = new TreeMap<>();
    yaml.put("name", product.get("title").asText());
    yaml.put("description", product.path("note").asText(""));
    yaml.put("owner", product.get("owner").asText());
    yaml.put("labels", product.get("labels"));
    yaml.put("publish_status", "published");
    write(folder + "/product.yaml", JSON.writeValueAsString(yaml));
    for (JsonNode version : product.get("versions")) {
      version(id, version);
    }
    documents(id, product.get("docs"));
  }

  private void version(String product, JsonNode version) throws IOException {
    String name = version.get("version").asText();
    String status = version.get("publish_status").asText();
    Map<String, Object> yaml = new TreeMap<>();
    yaml.put("name", name);
    yaml.put("publish_status", status.equals("unpublished") ? "unpublished" : "published");
    yaml.put("deprecated", status.equals("deprecated"));
    yaml.put("spec", version.get("spec").asText());
    yaml.put(
        "gateway_service",
        Map.of(
            "control_plane",
            version.get("environment").asText(),
            "name",
            version.get("gateway_service").asText()));
    String folder = "products/" + product + "/versions/" + name;
    copy(source.resolve(product).resolve("versions").resolve(name), catalog.resolve(folder));
    write(folder + "/version.yaml", JSON.writeValueAsString(yaml));
  }

  private void documents(String product, JsonNode documents) throws IOException {
    Path from = source.resolve(product).resolve("docs");
    if (!Files.isDirectory(from)) {
      return;
    }
    Path to = catalog.resolve("products").resolve(product).resolve("docs");
    copy(from, to);
    TreeSet<String> slugs = new TreeSet<>();
    for (JsonNode document : documents) {
      Path file = source.resolve(product).resolve(document.get("file").asText());
      Path copied = to.resolve(from.relativize(file).toString());
      Files.delete(copied);
      String relative = from.relativize(file).toString().replaceAll("(^|/)_", "$1");
      String slug = slug(relative);
      while (!slugs.add(slug)) {
        slug += "-2";
      }
      write(
          to.resolve(relative),
          document(
              Files.readString(file).replace("\uFEFF", "").replace("\r\n", "\n"), document, slug));
    }
  }

  private static String slug(String relative) {
    String name = relative.replaceAll("\\.md$", "").toLowerCase(Locale.ROOT);
    String slug = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.length() > 70 ? slug.substring(slug.length() - 70).replaceAll("^-+", "") : slug;
  }

  /** The document with front matter of ours: title and description of its own are kept. */
  private static String document(String text, JsonNode document, String slug) {
    String title = "";
    String body = text;
    if (text.startsWith("---\n")) {
      int end = text.indexOf("\n---", 4);
      String frontMatter = text.substring(4, Math.max(4, end));
      title =
          frontMatter
              .lines()
              .filter(line -> line.startsWith("title:"))
              .map(line -> line.substring(6).strip())
              .findFirst()
              .orElse("");
      body = text.substring(text.indexOf('\n', end + 1) + 1);
    }
    return "---\n"
        + (title.isEmpty() ? "" : "title: " + title + "\n")
        + "slug: "
        + slug
        + "\nstatus: "
        + document.get("publish_status").asText()
        + "\norder: "
        + document.get("order").asInt()
        + "\n---\n"
        + body;
  }

  private void write(String file, String content) throws IOException {
    write(catalog.resolve(file), content);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, StandardCharsets.UTF_8);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The specs of the source, each with the version's folder it lies in. */
  static List<Path> specs(Path source) throws IOException {
    JsonNode products = JSON.readTree(source.resolve("products.json").toFile()).get("products");
    List<Path> specs = new java.util.ArrayList<>();
    for (JsonNode product : products) {
      for (JsonNode version : product.get("versions")) {
        specs.add(
            source
                .resolve(product.get("id").asText())
                .resolve("versions")
                .resolve(version.get("version").asText())
                .resolve(version.get("spec").asText()));
      }
    }
    return specs;
  }
}
