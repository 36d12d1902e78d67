package dev.portolan.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.html.Html;
import dev.portolan.message.Language;
import dev.portolan.source.CatalogFolder;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {
  private static final Location USED_AT = new Location("portolan.yaml", 4, 12);
  private static final Located<Language> ENGLISH = new Located<>(Language.ENGLISH, USED_AT);

  /** A page view. */
  public record Page(String title, int count, Html body, List<String> items, Inner inner) {
    public boolean isLong() {
      return count > 1000;
    }

    public String with(String text) {
      return text;
    }
  }

  /** A part of it. */
  public record Inner(String name) {}

  private static final Page PAGE =
      new Page("<b>&\"", 1_234_567, new Html("<em>x</em>"), List.of("a", "b"), new Inner("in"));

  @TempDir private Path catalog;
  private final Diagnostics problems = new Diagnostics();

  @BeforeEach
  void themeWithLayers() throws IOException {
    put("grand/theme.yaml", "parent: base\n");
    put("grand/pages/a.ftlh", "grand <#include \"/partials/p.ftlh\">");
    put("grand/partials/p.ftlh", "[grand p]");
    put("grand/assets/x.css", "grand");
    put("grand/assets/y.css", "grand");
    put("child/theme.yaml", "parent: grand\n");
    put("child/partials/p.ftlh", "[child p <#include \"@grand/partials/p.ftlh\">]");
    put("child/assets/x.css", "child");
  }

  @Test
  void takesTheFirstFileWithAPathAlsoForPartsThatAParentIncludes() throws IOException {
    assertEquals("grand [child p [grand p]]", render(open("child"), "a.ftlh"));
    assertNoProblems();
  }

  @Test
  void mergesTheAssetsOfAllLayersAndTheChildWins() throws IOException {
    SortedMap<SitePath, byte[]> assets = open("child").assets();

    assertEquals("child", text(assets.get(new SitePath("assets/x.css"))));
    assertEquals("grand", text(assets.get(new SitePath("assets/y.css"))));
    assertTrue(assets.containsKey(new SitePath("assets/base.css")), "of the built-in base");
  }

  @Test
  void reachesTheOriginalOfAReplacedTemplate() throws IOException {
    put("wrap/theme.yaml", "parent: portal\n");
    put("wrap/layouts/page.ftlh", "before<#include \"@base/layouts/page.ftlh\">after");
    Theme theme = open("wrap");

    ThemeTemplates templates =
        new ThemeTemplates(
            List.of(
                ThemeLayer.ofCatalog(CatalogFolder.open(catalog), "wrap", problems).orElseThrow(),
                ThemeLayer.builtIn("portal").orElseThrow(),
                ThemeLayer.builtIn("base").orElseThrow()));
    assertEquals("wrap", theme.name());
    assertEquals("wrap", templates.findTemplateSource("layouts/page.ftlh").layer().name());
    assertEquals("base", templates.findTemplateSource("@base/layouts/page.ftlh").layer().name());
    assertEquals(
        "portal", templates.findTemplateSource("@base/partials/access.ftlh").layer().name());
  }

  @Test
  void takesPortalForTheParentWhereNoneIsNamed() throws IOException {
    put("plain/assets/tokens.css", ":root{}");

    assertTrue(open("plain").assets().containsKey(new SitePath("assets/portal.css")));
    assertNoProblems();
  }

  @Test
  void letsACatalogReplaceABuiltInThemeByItsName() throws IOException {
    put("portal/theme.yaml", "parent: portal\n");
    put("portal/assets/extra.css", "x");
    Theme theme = open("portal");

    assertTrue(theme.assets().containsKey(new SitePath("assets/extra.css")));
    assertTrue(theme.assets().containsKey(new SitePath("assets/portal.css")));
    assertNoProblems();
  }

  @Test
  void givesAssetsOnDemandByTheirName() throws IOException {
    put("plain/on-demand/mermaid/frame.css", "body{}");
    put("plain/on-demand/charts/draw.js", "x");
    Theme theme = open("plain");
    SitePath style = new SitePath("assets/mermaid/frame.css");

    assertFalse(theme.assets().containsKey(style));
    assertEquals("body{}", new String(theme.assetsOnDemand("mermaid").get(style), UTF_8));
    assertTrue(theme.assetsOnDemand("mermaid").containsKey(new SitePath("assets/mermaid/draw.js")));
    assertEquals(1, theme.assetsOnDemand("charts").size());
    assertTrue(theme.assetsOnDemand("none").isEmpty());
    assertNoProblems();
  }

  @Test
  void suggestsANameForAnUnknownTheme() throws IOException {
    assertTrue(themes().open("chidl", USED_AT, ENGLISH).isEmpty());

    assertProblems("portolan.yaml:4:12 theme-unknown: there is no theme \"chidl\"");
    assertEquals(Optional.of("did you mean \"child\"?"), problems.sorted().get(0).hint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../themes/child", "child/", "/etc", "a\0b", "base/../child"})
  void neverTakesAPathForAName(String name) throws IOException {
    assertTrue(themes().open(name, USED_AT, ENGLISH).isEmpty());

    assertEquals("theme-unknown", problems.sorted().get(0).code());
  }

  @Test
  void reportsParentsThatLeadBack() throws IOException {
    put("grand/theme.yaml", "parent: child\n");

    assertTrue(themes().open("child", USED_AT, ENGLISH).isEmpty());

    assertProblems(
        "themes/grand/theme.yaml:1:9 theme-parent-circle: the parents of theme \"child\" lead back"
            + " to it");
  }

  @Test
  void reportsKeysThatThemesDoNotHave() throws IOException {
    put("child/theme.yaml", "parnet: grand\n");
    themes().open("child", USED_AT, ENGLISH);

    assertProblems("themes/child/theme.yaml:1:1 unknown-key: unknown key \"parnet\"");
  }

  @Test
  void escapesEverythingButMarkupAndKeepsNumbersPlain() throws IOException {
    assertEquals(
        "&lt;b&gt;&amp;&quot; 1234567 <em>x</em> in true",
        print("${page.title} ${page.count} ${page.body} ${page.inner.name} ${page.isLong()?c}"));
    assertNoProblems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
        "${page?api.getClass()}",
        "${page.class}",
        "${page.class.name}",
        "${page.getClass()}",
        "${page.hashCode()}",
        "${page.with('x')}",
        "${page.items.getClass()}",
        "${page.inner.class.protectionDomain}",
        "<#include \"../../portolan.yaml\">",
        "<#include \"/../theme.yaml\">",
        "<#include \"theme.yaml\">",
        "<#include \"assets/x.css\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"link.ftlh\">",
        "[=1330+7]x${[=1]}",
      })
  void refusesWhatReachesBeyondTheView(String template) throws IOException {
    Files.writeString(catalog.resolve("outside.ftlh"), "1337");
    put("child/pages/x.ftlh", "");
    Files.createSymbolicLink(
        catalog.resolve("themes/child/pages/link.ftlh"), catalog.resolve("outside.ftlh"));

    String printed = print(template);

    assertFalse(problems.sorted().isEmpty(), printed);
    assertFalse(printed.contains("1337") || printed.contains("uid="), printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.title?no_esc}",
        "<#noautoesc>${page.title}</#noautoesc>",
        "<#outputformat \"plainText\">${page.title}</#outputformat>",
        "<#setting locale=\"de_DE\">",
        "<#ftl auto_esc=false>${page.title}",
        "${.now}",
        "<#if .now?? >x</#if>",
        "<#assign x=.locale>",
        "${\"${1330+7}\"?interpret}",
        "<@\"${1330+7}\"?interpret/>",
        "${\"1\"?eval}",
        "<style>a{}</style>",
        "<script>x</script>",
        "<script defer>x</script>",
        "<a onclick=\"x\">y</a>",
        "<a\n  style='x'>y</a>",
        "<a href=${root}x>y</a>",
        "<a href=\"javascript:x()\">y</a>",
      })
  void refusesWhatIsUnsafeInAPage(String template) throws IOException {
    print(template);

    assertTrue(
        problems.sorted().stream().anyMatch(p -> p.code().equals("theme-unsafe")),
        () -> problems.sorted().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#-- ?no_esc .now <script> --><p>${page.title}</p>",
        "<p>.now and ?new and ?eval onclick= style=</p>",
        "<script src=\"${root}assets/a.js\" defer></script>",
        "<script defer src='${root}assets/a.js'></script>",
        "<a class=\"<#if page.count gt 3>on</#if>\" href=\"${root}a.html\">x</a>",
        "<a data-style=\"x\" aria-label=\"${page.title}\">x</a>",
        "<#list page.items as item>${item?index}${item}</#list>",
      })
  void letsPlainTemplatesPass(String template) throws IOException {
    print(template);

    assertNoProblems();
  }

  @Test
  void placesAnUnsafePartInItsTemplate() throws IOException {
    print("<p>\n  é${page.title?no_esc}</p>");

    assertProblems("themes/test/pages/page.ftlh:2:17 theme-unsafe: ?no_esc prints text unescaped");
  }

  @Test
  void reportsAFailureOfATemplateOnceWithItsPlace() throws IOException {
    put("test/pages/page.ftlh", "<p>\n  ${page.titel}</p>");
    Theme theme = open("test");
    render(theme, "page.ftlh");
    render(theme, "page.ftlh");

    assertProblems(
        "themes/test/pages/page.ftlh:2:5 theme-template: The following has evaluated to null or"
            + " missing: ==> page.titel");
  }

  @Test
  void reportsBadSyntaxAlsoInATemplateThatNoPageUses() throws IOException {
    put("test/partials/unused.ftlh", "ok\n<#if>");
    open("test");

    assertEquals(1, problems.sorted().size());
    assertEquals(
        "themes/test/partials/unused.ftlh:2:2", problems.sorted().get(0).location().toString());
    assertEquals("theme-template", problems.sorted().get(0).code());
  }

  @Test
  void reportsMacrosThatCallEachOtherWithoutEnd() throws IOException {
    print("<#macro m><@m/></#macro><@m/>");

    assertEquals("theme-template", problems.sorted().get(0).code());
  }

  @Test
  void takesAFailureOfABuiltInThemeForOurs() throws IOException {
    Theme base = open("base");

    assertThrows(IllegalStateException.class, () -> render(base, "no-such-page.ftlh"));
  }

  @Test
  void leavesOutAssetsWhoseNamesCannotStandInAUrl() throws IOException {
    put("test/assets/ä b.css", "x");
    open("test");

    assertEquals(List.of("theme-file"), problems.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void saysItInTheLanguageOfTheReaders() throws IOException {
    put(
        "test/messages/ar.yaml",
        "own:\n  more: '{count, plural, zero {0} one {1} two {2} few {قليل {count}} many {0} other {+{count}}} {link}'\n");
    put("test/messages/en.yaml", "own:\n  more: '{count} {link}'\n  title: 'A & B'\n");
    put(
        "test/pages/page.ftlh",
        "<#assign link><a href=\"x\">${page.title}</a></#assign>${language.tag} ${language.direction()} ${msg.own.title} ${msg.own.more({\"count\": 3, \"link\": link})} ${msg.own.more({\"count\": 100, \"link\": \"<\"})} ${msg.frame.search}");
    Located<Language> arabic = new Located<>(new Language("ar"), USED_AT);
    Theme theme = themes().open("test", USED_AT, arabic).orElseThrow();

    assertEquals(
        "ar rtl A &amp; B قليل 3 <a href=\"x\">&lt;b&gt;&amp;&quot;</a> +100 &lt; Search",
        render(theme, "page.ftlh"));
    assertEquals(
        List.of("message-missing"), problems.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void reportsALanguageThatNoFileSpeaks() throws IOException {
    put("test/messages/sv.yaml", "");
    themes().open("test", USED_AT, new Located<>(new Language("nn"), new Location("p", 2, 3)));

    Diagnostic problem =
        problems.sorted().stream()
            .filter(p -> p.code().equals("language-unknown"))
            .findFirst()
            .orElseThrow();
    assertEquals("the theme \"test\" does not speak \"nn\"", problem.message());
    assertEquals(new Location("p", 2, 3), problem.location());
    assertTrue(
        problem.hint().orElseThrow().endsWith("messages/nn.yaml"), problem.hint().orElseThrow());
  }

  @Test
  void wantsFilesOfMessagesNamedByTheirLanguage() throws IOException {
    put("test/messages/german.yaml", "");
    put("test/messages/DE.yaml", "");
    put("test/messages/en.properties", "");
    open("test");

    assertProblems(
        "themes/test/messages/DE.yaml theme-file: a file of messages is named by its language",
        "themes/test/messages/en.properties theme-file: a file of messages is named by its"
            + " language",
        "themes/test/messages/german.yaml theme-file: a file of messages is named by its"
            + " language");
  }

  @Test
  void reportsAMessageThatIsNotThereOrLacksAValue() throws IOException {
    assertEquals("", print("${msg.frame.serch}"));
    assertEquals("theme-template", problems.sorted().get(0).code());
    assertEquals("", print("${msg.frame.link_to({\"nam\": \"x\"})}"));
    assertTrue(
        problems.sorted().stream()
            .anyMatch(p -> p.message().contains("msg.frame.link_to lacks a value for \"name\"")),
        problems.sorted().toString());
  }

  private String print(String template) throws IOException {
    put("test/theme.yaml", "parent: child\n");
    put("test/pages/page.ftlh", template);
    return render(open("test"), "page.ftlh");
  }

  private String render(Theme theme, String template) throws IOException {
    return theme.render(template, Map.of(), PAGE, new SitePath("a/page.html"), problems).orElse("");
  }

  private Theme open(String name) throws IOException {
    return themes()
        .open(name, USED_AT, ENGLISH)
        .orElseThrow(() -> new AssertionError(problems.sorted()));
  }

  private Themes themes() throws IOException {
    return new Themes(CatalogFolder.open(catalog), problems);
  }

  private void put(String path, String content) throws IOException {
    Path file = catalog.resolve("themes").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private void assertNoProblems() {
    assertProblems();
  }

  private void assertProblems(String... expected) {
    assertEquals(
        List.of(expected),
        problems.sorted().stream()
            .map(p -> p.location() + " " + p.code() + ": " + p.message())
            .toList());
  }
}
