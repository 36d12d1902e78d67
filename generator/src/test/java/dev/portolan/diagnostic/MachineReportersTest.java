package dev.portolan.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineReportersTest {
  private static final Diagnostic FIRST =
      Diagnostic.error("slug-duplicate", new Location("a,b/p:x.yaml", 2, 7), "100 % \"twice\"\nx")
          .withHint("rename one")
          .withRelated(new Location("b.yaml", 1, 1), "first here");
  private static final Diagnostic SECOND =
      Diagnostic.info("note", Location.ofFile("c d.yaml"), "fine\u001b[0m");
  private static final List<Diagnostic> PROBLEMS = List.of(FIRST, SECOND);

  @Test
  void writesJsonAsOneArray() throws IOException {
    JsonNode array = new ObjectMapper().readTree(report(new JsonReporter()));

    assertEquals(
        new ObjectMapper()
            .readTree(
                """
                [ {"severity": "error", "code": "slug-duplicate",
                   "message": "100 % \\"twice\\"\\nx", "file": "a,b/p:x.yaml", "line": 2,
                   "column": 7, "hint": "rename one",
                   "related": [{"file": "b.yaml", "line": 1, "column": 1,
                                "message": "first here"}]},
                  {"severity": "info", "code": "note", "message": "fine\\u001b[0m",
                   "file": "c d.yaml", "line": 0, "column": 0, "hint": null, "related": []} ]
                """),
        array);
  }

  @Test
  void writesAnEmptyArrayForNoProblems() throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReporter().report(List.of(), out);

    assertEquals("[ ]\n", out.toString());
  }

  @Test
  void writesJsonAndSarifInAsciiWithoutControlCharacters() throws IOException {
    for (Reporter reporter : List.of(new JsonReporter(), new SarifReporter("1", ""))) {
      assertTrue(report(reporter).chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)));
    }
  }

  @Test
  void writesSarifWithRulesAndRegions() throws IOException {
    JsonNode log = new ObjectMapper().readTree(report(new SarifReporter("0.1", "my catalog/")));

    assertEquals("2.1.0", log.at("/version").textValue());
    JsonNode run = log.at("/runs/0");
    assertEquals("Portolan", run.at("/tool/driver/name").textValue());
    assertEquals("note", run.at("/tool/driver/rules/0/id").textValue());
    JsonNode first = run.at("/results/0");
    assertEquals("slug-duplicate", first.at("/ruleId").textValue());
    assertEquals(1, first.at("/ruleIndex").intValue());
    assertEquals("error", first.at("/level").textValue());
    assertEquals("100 % \"twice\"\nx\nhint: rename one", first.at("/message/text").textValue());
    JsonNode place = first.at("/locations/0/physicalLocation");
    assertEquals("my%20catalog/a,b/p:x.yaml", place.at("/artifactLocation/uri").textValue());
    assertEquals(2, place.at("/region/startLine").intValue());
    assertEquals(7, place.at("/region/startColumn").intValue());
    assertEquals("first here", first.at("/relatedLocations/0/message/text").textValue());
    assertEquals("note", run.at("/results/1/level").textValue());
    assertTrue(run.at("/results/1/locations/0/physicalLocation/region").isMissingNode());
  }

  @Test
  void keepsAColonInASarifPathFromBecomingAScheme() throws IOException {
    StringBuilder out = new StringBuilder();
    Diagnostic problem = Diagnostic.error("a", Location.ofFile("javascript:x"), "m");
    new SarifReporter("1", "").report(List.of(problem), out);

    assertTrue(out.toString().contains("\"./javascript:x\""), out.toString());
  }

  @Test
  void writesOneGithubCommandForEachProblem() throws IOException {
    assertEquals(
        """
        ::error file=cat/a%2Cb/p%3Ax.yaml,line=2,col=7,title=slug-duplicate::\
        100 %25 "twice"\\nx%0Ahint: rename one
        ::notice file=cat/c d.yaml,title=note::fine\\u001b[0m
        """,
        report(new GithubReporter("cat/")));
  }

  private static String report(Reporter reporter) throws IOException {
    StringBuilder out = new StringBuilder();
    reporter.report(PROBLEMS, out);
    return out.toString();
  }
}
