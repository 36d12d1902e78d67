package dev.portolan;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the shape of the generator: who may know whom, and which pocket hides which library. */
class ArchitectureTest {
  private static final String ROOT = "dev.portolan";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Package → the packages of ours it may name. Dependencies run along the flow. */
  private static final Map<String, Set<String>> MAY_NAME =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("html", Set.of()),
          Map.entry("code", Set.of("html")),
          Map.entry("source", Set.of("diagnostic")),
          Map.entry("yaml", Set.of("diagnostic", "source")),
          Map.entry("message", Set.of("diagnostic", "source", "yaml")),
          Map.entry("asset", Set.of("diagnostic")),
          Map.entry("variable", Set.of()),
          Map.entry(
              "catalog", Set.of("asset", "diagnostic", "message", "source", "variable", "yaml")),
          Map.entry("gateway", Set.of("catalog", "diagnostic", "source", "yaml")),
          Map.entry("deployment", Set.of("catalog", "diagnostic", "gateway", "spec", "yaml")),
          Map.entry("mesh", Set.of("catalog", "diagnostic", "source", "yaml")),
          Map.entry("analytics", Set.of("catalog", "diagnostic", "gateway", "source", "yaml")),
          Map.entry("lint", Set.of("catalog", "diagnostic", "source", "yaml")),
          Map.entry(
              "scorecard",
              Set.of(
                  "analytics",
                  "catalog",
                  "diagnostic",
                  "gateway",
                  "inventory",
                  "lint",
                  "source",
                  "yaml")),
          Map.entry("publish", Set.of("catalog", "source", "variable")),
          Map.entry(
              "inventory",
              Set.of("catalog", "diagnostic", "gateway", "history", "mesh", "source", "yaml")),
          Map.entry("spec", Set.of("catalog", "diagnostic", "source", "yaml")),
          Map.entry("example", Set.of("diagnostic", "spec", "yaml")),
          Map.entry("diagram", Set.of("asset", "diagnostic", "html")),
          Map.entry(
              "markdown", Set.of("code", "diagnostic", "diagram", "html", "source", "variable")),
          Map.entry("history", Set.of("source")),
          Map.entry("search", Set.of()),
          Map.entry("site", Set.of("diagnostic", "html", "message", "source", "yaml")),
          Map.entry(
              "portal",
              Set.of(
                  "asset",
                  "catalog",
                  "code",
                  "diagnostic",
                  "example",
                  "history",
                  "html",
                  "markdown",
                  "message",
                  "publish",
                  "search",
                  "site",
                  "source",
                  "spec",
                  "variable",
                  "yaml")),
          Map.entry(
              "hub",
              Set.of(
                  "analytics",
                  "catalog",
                  "deployment",
                  "diagnostic",
                  "gateway",
                  "history",
                  "html",
                  "inventory",
                  "mesh",
                  "message",
                  "portal",
                  "publish",
                  "scorecard",
                  "search",
                  "site",
                  "source",
                  "spec",
                  "variable",
                  "yaml")),
          Map.entry(
              "",
              Set.of(
                  "analytics",
                  "catalog",
                  "deployment",
                  "diagnostic",
                  "example",
                  "gateway",
                  "history",
                  "hub",
                  "inventory",
                  "mesh",
                  "message",
                  "portal",
                  "publish",
                  "scorecard",
                  "site",
                  "source",
                  "spec",
                  "yaml")),
          Map.entry("cli", Set.of("", "diagnostic", "site", "source")));

  /** Library → the packages that may name it: one, but for what cleans markup. */
  private static final Map<String, Set<String>> HIDDEN_IN =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson.dataformat.yaml..", Set.of("yaml")),
          Map.entry("org.yaml..", Set.of("yaml")),
          Map.entry("io.swagger..", Set.of("spec")),
          Map.entry("com.vladsch.flexmark..", Set.of("markdown")),
          Map.entry("net.sourceforge.plantuml..", Set.of("diagram")),
          Map.entry("org.jsoup..", Set.of("markdown", "asset", "diagram")),
          Map.entry("freemarker..", Set.of("site")),
          Map.entry("com.google.re2j..", Set.of("gateway")),
          Map.entry("dev.cel..", Set.of("scorecard")),
          Map.entry("org.eclipse.jgit..", Set.of("history")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("org.duckdb..", Set.of("analytics")),
          Map.entry("io.airlift..", Set.of("analytics")));

  @Test
  void packagesNameOnlyThoseTheFlowAllows() {
    Map<String, Set<String>> broken = new TreeMap<>();
    for (JavaClass from : CLASSES) {
      Set<String> allowed = MAY_NAME.get(part(from));
      assertTrue(allowed != null, () -> "say what " + from.getPackageName() + " may name");
      from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(to -> isOurs(to) && !part(to).equals(part(from)) && !allowed.contains(part(to)))
          .forEach(
              to ->
                  broken
                      .computeIfAbsent(from.getFullName(), name -> new TreeSet<>())
                      .add(to.getFullName()));
    }
    assertEquals(Map.of(), broken);
  }

  @Test
  void theTableOfPackagesHasNoRowThatNothingNeeds() {
    Set<String> parts =
        CLASSES.stream().map(ArchitectureTest::part).collect(Collectors.toCollection(TreeSet::new));

    assertEquals(parts, new TreeSet<>(MAY_NAME.keySet()));
  }

  @Test
  void librariesStayInTheirPockets() {
    HIDDEN_IN.forEach(
        (library, parts) ->
            noClasses()
                .that(are(named("outside of " + parts, type -> !parts.contains(part(type)))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  /**
   * The publish gate: portals are planned and rendered from what is published to them. What they
   * may name of the catalog are values that stand in the published types.
   */
  @Test
  void portalsCannotNameTheWholeCatalog() {
    Set<String> forbidden =
        Set.of(
            "Catalog",
            "CatalogReader",
            "Site",
            "Product",
            "Version",
            "Document",
            "Team",
            "Hub",
            "ControlPlane",
            "Service",
            "ResourceLink");
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".portal..")
        .should()
        .dependOnClassesThat(
            are(
                named(
                    "parts of the whole catalog",
                    type ->
                        type.getPackageName().equals(ROOT + ".catalog")
                            && forbidden.contains(type.getSimpleName()))))
        .check(CLASSES);
  }

  @Test
  void readingLogsKnowsNothingOfFigures() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".analytics.log")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".analytics", "org.duckdb..", "java.sql..")
        .check(CLASSES);
    noClasses()
        .that(
            are(
                named(
                    "outside of the roll-up",
                    type -> !type.getName().startsWith(ROOT + ".analytics.Rollup"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CLASSES);
  }

  @Test
  void samplesKnowNothingOfPages() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".portal.sample")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".portal", ROOT + ".portal.reference", ROOT + ".portal.twin", ROOT + ".publish")
        .check(CLASSES);
  }

  @Test
  void onlyTheFilterMakesAPublishedCatalog() {
    classes()
        .that()
        .haveFullyQualifiedName(ROOT + ".publish.PublishedCatalog")
        .should()
        .haveOnlyFinalFields()
        .andShould()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(CLASSES);
    List<String> makers =
        CLASSES.get(ROOT + ".publish.PublishedCatalog").getConstructors().stream()
            .flatMap(constructor -> constructor.getCallsOfSelf().stream())
            .map(call -> call.getOriginOwner().getSimpleName())
            .distinct()
            .toList();
    assertEquals(List.of("PublishFilter"), makers);
  }

  /** The way past the publish gate: what comes out of it holds drafts. */
  @Test
  void onlyTheHubAsksForEverything() {
    List<String> asking =
        CLASSES.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(
                call ->
                    call.getTargetOwner().getSimpleName().equals("PublishFilter")
                        && call.getName().equals("everything"))
            .map(call -> call.getOriginOwner().getFullName())
            .distinct()
            .toList();

    assertEquals(List.of(ROOT + ".hub.HubSite"), asking);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".portal..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".publish.PublishFilter")
        .check(CLASSES);
  }

  @Test
  void noTypeIsNamedForHavingNoIdea() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Context)")
        .check(CLASSES);
  }

  @Test
  void nothingIsStaticAndChanges() {
    noFields()
        .that()
        .areStatic()
        .should()
        .notBeFinal()
        .because("builds run beside each other in one process")
        .check(CLASSES);
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(CLASSES);
  }

  /** What depends on the machine comes in with the request, or through the command line. */
  @Test
  void clockAndEnvironmentArriveInTheRequest() {
    ArchRule clock =
        noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");
    clock.check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  /** These read or write in the platform's charset or locale. */
  @Test
  void nothingAsksForThePlatformsCharsetOrLocale() {
    noClasses()
        .should()
        .callConstructor(java.io.FileReader.class, String.class)
        .orShould()
        .callConstructor(java.io.FileReader.class, java.io.File.class)
        .orShould()
        .callConstructor(java.io.FileWriter.class, java.io.File.class)
        .orShould()
        .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
        .orShould()
        .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(java.nio.charset.Charset.class, "defaultCharset")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  /** By construction a build opens no connection and starts no program. */
  @Test
  void nothingReachesForTheNetworkOrOtherPrograms() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.script..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Socket|ServerSocket|HttpURLConnection|InetAddress)")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class, String[].class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class, String[].class)
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Set<String> described =
        new ClassFileImporter()
            .importPackages(ROOT).stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    packages.removeAll(described);
    assertFalse(CLASSES.stream().findAny().isEmpty());
    assertEquals(Set.of(), packages);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The first name below the root package; empty for the root itself. */
  private static String part(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : Arrays.asList(rest.substring(1).split("\\.", -1)).get(0);
  }

  private static DescribedPredicate<JavaClass> named(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
