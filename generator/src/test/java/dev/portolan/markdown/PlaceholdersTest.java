package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.variable.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  private static final Variables VARIABLES =
      Variables.of(
          Map.of(
              "host", "https://api.example",
              "name", "<b>*Harbour*</b> & `co`",
              "limit", "20",
              "script", "javascript:alert(1)"));

  private final Diagnostics problems = new Diagnostics();

  @Test
  void putsValuesIntoTextAsText() {
    assertEquals(
        "<p>At &lt;b&gt;*Harbour*&lt;/b&gt; &amp; `co`, <strong>20</strong> a day.</p>",
        html("At {{ name }}, **{{limit}}** a day."));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void putsValuesIntoAddressesTitlesAndHeadings() {
    assertEquals(
        "<p><a href=\"https://api.example/v1\" title=\"20\" rel=\"noopener noreferrer\">20</a></p>",
        html("[{{ limit }}]({{ host }}/v1 \"{{limit}}\")").replace(" nofollow ugc", ""));
    assertEquals(html("[a](https://api.example/x)"), html("[a]({{host}}/x)"));
    assertEquals(List.of("c-20-a-day"), List.copyOf(rendered("## {{ limit }} a day").anchors()));
  }

  @Test
  void judgesAddressesWithTheirValues() {
    assertEquals("<p>a</p>", html("[a]({{ script }})"));
    assertEquals("link-forbidden", problems.sorted().get(0).code());
  }

  @Test
  void leavesCodeAloneUnlessItsFenceSaysSo() {
    assertEquals("<p><code>{{ limit }} \\{{ x }}</code></p>", html("`{{ limit }} \\{{ x }}`"));
    assertEquals("{{ limit }}\n", code("```\n{{ limit }}\n```\n"));
    assertEquals("n=20 {{ x }}\n", code("```bash variables\nn={{ limit }} \\{{ x }}\n```\n"));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void keepsBracesBehindABackslash() {
    assertEquals("<p>{{ limit }} and {{ gone }}</p>", html("\\{{ limit }} and \\{{ gone }}"));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void tellsOfUnknownNamesOnceWithTheNearest() {
    assertEquals("<p>a</p>\n<p>{{ limits }} {{limits}}</p>", html("a\n\n{{ limits }} {{limits}}"));
    Diagnostic problem = problems.sorted().get(0);
    assertEquals(1, problems.sorted().size());
    assertEquals("variable-unknown", problem.code());
    assertEquals(new Location("a.md", 3, 1), problem.location());
    assertEquals(Optional.of("did you mean \"limit\"?"), problem.hint());
  }

  @Test
  void looksForNothingWhereTheSiteHasNoVariables() {
    MarkdownRenderer renderer = new MarkdownRenderer();
    Rendered rendered =
        renderer.document(
            new MarkdownText("a.md", 1, "{{ page.title }}"), "T", Links.NONE, problems);
    assertEquals("<p>{{ page.title }}</p>", rendered.html().markup());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void leavesDescriptionsOfSpecificationsAlone() {
    assertEquals("<p>{{ limit }}</p>", renderer().fragment("{{ limit }}", 3).markup());
  }

  private static MarkdownRenderer renderer() {
    return new MarkdownRenderer(Wording.ENGLISH, true, VARIABLES);
  }

  private Rendered rendered(String markdown) {
    return renderer().document(new MarkdownText("a.md", 1, markdown), "T", Links.NONE, problems);
  }

  private String html(String markdown) {
    return rendered(markdown).html().markup();
  }

  private String code(String markdown) {
    return org.jsoup.Jsoup.parseBodyFragment(html(markdown)).expectFirst("pre").wholeText();
  }
}
