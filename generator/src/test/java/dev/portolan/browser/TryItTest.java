package dev.portolan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.portolan.BuildRequest;
import dev.portolan.BuildResult;
import dev.portolan.Portolan;
import dev.portolan.browser.RecordingApi.Arrival;
import dev.portolan.site.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations tried in Chromium: what is sent is what an API on loopback says it received. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class TryItTest {
  @TempDir static Path folder;

  private Chromium chromium;
  private RecordingApi api;
  private RecordingApi closed;
  private FolderServer site;
  private Path portal;

  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void buildAndStart() throws IOException {
    chromium = Chromium.start();
    api = new RecordingApi(true);
    closed = new RecordingApi(false);
    String gone;
    try (RecordingApi noLonger = new RecordingApi(false)) {
      gone = noLonger.address();
    }
    Path catalog = folder.resolve("catalog");
    write(
        catalog.resolve("portolan.yaml"),
        """
        title: Harbour
        portals: {public: {}, named: {try_it_hosts: [tokens.example]}}
        auth_strategies:
          id: {type: openid_connect, issuer: "https://id.example", client_id: from-the-catalog}
        """);
    write(
        catalog.resolve("products/shop/product.yaml"),
        "name: Shop\nportals: [public, named]\npublish_status: published\n");
    write(
        catalog.resolve("products/shop/versions/v1/version.yaml"),
        "publish_status: published\naccess: {auth_strategy: id}\n");
    String spec =
        new String(
            TryItTest.class.getResourceAsStream("/browser/try-it.yaml").readAllBytes(),
            StandardCharsets.UTF_8);
    write(
        catalog.resolve("products/shop/versions/v1/openapi.yaml"),
        spec.replace("API", api.address())
            .replace("CLOSED", closed.address())
            .replace("GONE", gone));
    Path out = folder.resolve("out");
    BuildResult result =
        Portolan.build(
            new BuildRequest(
                catalog,
                Optional.of(out),
                List.of("public", "named"),
                Set.of(BuildRequest.SiteKind.PORTALS),
                Optional.empty(),
                2,
                Optional.of(dev.portolan.diagnostic.Severity.ERROR)),
            Progress.SILENT);
    assertFalse(result.failed(), () -> result.diagnostics().toString());
    portal = out.resolve("portals/public").toRealPath();
    site = new FolderServer(portal);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @AfterAll
  void stop() {
    for (AutoCloseable one : new AutoCloseable[] {site, api, closed, chromium}) {
      try {
        if (one != null) {
          one.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void openBrowser() {
    complaints.clear();
    api.take();
    closed.take();
    context = chromium.browser().newContext();
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  @AfterEach
  void nothingIsStoredAndNothingComplains() {
    assertEquals(List.of(), complaints);
    assertEquals(List.of(), context.cookies());
    assertEquals(
        0,
        page.evaluate("() => localStorage.length + sessionStorage.length"),
        "something is stored");
    context.close();
  }

  private void open(String operation) {
    page.navigate(site.address() + "shop/v1/" + operation + ".html");
    page.locator(".try-it button").click();
    page.locator("dialog.try[open]").waitFor();
  }

  private Locator field(String label) {
    return page.locator("dialog.try")
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private void send() {
    page.locator(".try-send button").click();
    page.locator(".try-answer[aria-busy=false] .try-status").waitFor();
  }

  private Arrival arrival() {
    List<Arrival> arrived = api.take();
    assertEquals(1, arrived.size(), arrived::toString);
    return arrived.get(0);
  }

  private String command() {
    return page.locator(".try-command").first().textContent();
  }

  @Test
  void loadsAndSendsNothingBeforeItIsAskedTo() {
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(site.address() + "shop/v1/make-thing.html");
    page.locator(".try-it button:visible").waitFor();
    assertTrue(requests.stream().noneMatch(url -> url.contains("try")), requests::toString);
    page.locator(".try-it button").click();
    page.locator("dialog.try[open]").waitFor();
    page.keyboard().press("Escape");
    assertEquals(0, page.locator("dialog[open]").count());
    assertEquals("Try it", page.evaluate("document.activeElement.textContent"));
    page.keyboard().press("Enter");
    page.locator("dialog.try[open]").waitFor();
    assertEquals(List.of(), api.take());
  }

  @Test
  void writesParametersOfEveryPlaceAndStyle() {
    open("every-place");
    assertEquals("a b/c", field("plain").inputValue());
    field("list, value 1").fill("1");
    page.locator("legend:has-text('list') + .try-field button:has-text('Add')").click();
    field("list, value 2").fill("2");
    field("exploded, value 1").fill("x&y");
    field("piped, value 1").fill("p");
    page.locator("legend:has-text('piped') + .try-field button:has-text('Add')").click();
    field("piped, value 2").fill("q");
    field("deep, size").fill("3");
    field("deep, color").selectOption("blue");
    field("json").fill("{\"a\": [1, \"2\"]}");
    field("flag").selectOption("true");
    field("day").fill("2026-05-01");
    field("free").fill("a/b?c#d&e");
    field("X-Trace, value 1").fill("t1");
    field("session").fill("s 1");
    field("Referer").fill("https://elsewhere.example/");
    assertEquals(List.of(), api.take(), "typing sends nothing");
    String uri =
        "/places/a%20b%2Fc/1,2/.5/;matrix=6?exploded=x%26y&piped=p%7Cq&deep%5Bsize%5D=3&deep%5Bcolor%5D=blue"
            + "&json=%7B%22a%22%3A%5B1%2C%222%22%5D%7D&flag=true&day=2026-05-01&limit=20"
            + "&free=a/b?c%23d%26e";
    assertTrue(command().startsWith("curl '" + api.address() + uri + "'"), command());
    assertTrue(command().contains("-b 'session=s%201'"), command());
    assertTrue(command().contains("-H 'Referer: https://elsewhere.example/'"), command());
    assertTrue(page.locator(".try-barred").textContent().contains("cannot send cookies"));
    assertTrue(page.locator(".try-barred").textContent().contains("Referer"));
    send();
    Arrival arrival = arrival();
    assertEquals("GET", arrival.method());
    assertEquals(uri, arrival.uri());
    assertEquals("t1", arrival.headers().get("x-trace"));
    assertNull(arrival.headers().get("cookie"));
    assertNull(arrival.headers().get("referer"));
    assertTrue(page.locator(".try-status").textContent().startsWith("201 Created"));
    assertTrue(
        page.locator(".try-body").textContent().contains("12345678901234567890"),
        "digits are kept");
    String headers = page.locator(".try-headers").textContent();
    assertTrue(headers.contains("x-count7") && !headers.contains("secret"), headers);
  }

  @Test
  void saysInWordsWhatIsWrongAndSendsItOnlyIfToldTo() {
    open("every-place");
    field("limit").fill("1000");
    page.locator(".try-send button").click();
    assertTrue(page.locator(".try-summary").textContent().contains("At most 100."));
    assertEquals("true", field("limit").getAttribute("aria-invalid"));
    assertEquals("limit", page.evaluate("document.activeElement.getAttribute('aria-label')"));
    assertEquals(List.of(), api.take());
    field("plain").fill("");
    page.locator(".try-send button").click();
    assertTrue(page.locator(".try-summary").textContent().contains("2 fields"));
    assertEquals(0, page.locator("text=Send anyway").count(), "a path cannot lack a part");
    field("plain").fill("..");
    page.locator(".try-send button").click();
    assertEquals(0, page.locator("text=Send anyway").count(), "nor be another path");
    field("plain").fill("x");
    page.locator(".try-send button").click();
    page.locator("text=Send anyway").click();
    page.locator(".try-status").waitFor();
    assertTrue(arrival().uri().endsWith("limit=1000"));
  }

  @Test
  void sendsAJsonBodyAndAKeyThatIsNeverShown() {
    open("make-thing");
    field("Example").selectOption("1");
    assertTrue(field("Body").inputValue().contains("second"));
    field("Body").fill("{\"name\": }");
    assertTrue(page.locator("dialog").textContent().contains("Not JSON"));
    page.locator(".try-send button").click();
    assertEquals(List.of(), api.take());
    field("Body").fill("{\"name\": \"it's\"}");
    Locator key = field("Key, as header X-Key");
    assertEquals("password", key.getAttribute("type"));
    key.fill("s3cr3t");
    assertFalse(command().contains("s3cr3t"), command());
    assertTrue(command().contains("-H 'X-Key: '\"$THE_KEY_KEY\""), command());
    assertTrue(command().contains("--data-raw '{\"name\": \"it'\\''s\"}'"), command());
    send();
    Arrival arrival = arrival();
    assertEquals("POST", arrival.method());
    assertEquals("s3cr3t", arrival.headers().get("x-key"));
    assertEquals("application/json", arrival.headers().get("content-type"));
    assertEquals("{\"name\": \"it's\"}", arrival.body());
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
    assertEquals("", key.inputValue(), "forgotten when the page is left");
  }

  @Test
  void sendsAFormWithBasicCredentials() {
    open("sign-up");
    field("User name").fill("anna");
    field("Password").fill("pä:ss");
    field("name").fill("Anna & Co");
    field("tags, value 1").fill("a");
    page.locator("legend:has-text('tags') + .try-field button:has-text('Add')").click();
    field("tags, value 2").fill("b");
    assertTrue(command().contains("-u \"$PLAIN_USER\"':'\"$PLAIN_PASSWORD\""), command());
    send();
    Arrival arrival = arrival();
    assertEquals("name=Anna%20%26%20Co&tags=a&tags=b", arrival.body());
    assertEquals("application/x-www-form-urlencoded", arrival.headers().get("content-type"));
    assertEquals(
        "Basic "
            + java.util.Base64.getEncoder()
                .encodeToString("anna:pä:ss".getBytes(StandardCharsets.UTF_8)),
        arrival.headers().get("authorization"));
  }

  @Test
  void uploadsFilesInAForm() {
    open("upload");
    field("Access token").fill("abc");
    field("picture")
        .setInputFiles(
            new FilePayload("a \"b\".png", "image/png", new byte[] {(byte) 0x89, 'P', 0, 1}));
    field("title").fill("Titel ü");
    assertTrue(command().contains("-F 'picture=@\"a \\\"b\\\".png\";type=image/png'"), command());
    assertTrue(command().contains("--form-string 'title=Titel ü'"), command());
    send();
    Arrival arrival = arrival();
    assertEquals("Bearer abc", arrival.headers().get("authorization"));
    assertTrue(arrival.headers().get("content-type").startsWith("multipart/form-data; boundary="));
    assertTrue(
        arrival
            .body()
            .contains(
                "name=\"picture\"; filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n\u0089P\u0000\u0001\r\n"),
        arrival.body());
    assertTrue(
        arrival
            .body()
            .contains(
                "name=\"meta\"; filename=\"blob\"\r\nContent-Type: application/json\r\n\r\n{\"kind\":\"x\"}"),
        arrival.body());
  }

  @Test
  void uploadsBytesWithAKeyInTheQuery() {
    open("put-blob");
    field("Key, as query parameter key").fill("k&1");
    field("file").setInputFiles(new FilePayload("x.bin", "text/plain", new byte[] {0, 1, 2}));
    assertTrue(command().contains("--data-binary '@x.bin'"), command());
    assertFalse(command().contains("k&1") || command().contains("k%261"), command());
    send();
    Arrival arrival = arrival();
    assertEquals("/blob?key=k%261", arrival.uri());
    assertEquals("PUT", arrival.method());
    assertEquals("application/octet-stream", arrival.headers().get("content-type"));
    assertEquals("\u0000\u0001\u0002", arrival.body());
  }

  @Test
  void signsInWithPkce() {
    open("secured");
    assertEquals("from-the-catalog", field("Client id").inputValue());
    field("Client id").fill("reader");
    Page popup = context.waitForPage(() -> page.locator("text=Sign in for a token").click());
    page.locator("text=Signed in.").waitFor();
    assertTrue(page.locator("dialog").textContent().contains("Scopes: read."));
    assertEquals("token-of-reader", field("Access token").inputValue());
    if (!popup.isClosed()) {
      assertFalse(popup.url().contains("code"), popup.url());
    }
    List<Arrival> steps = api.take();
    assertEquals(2, steps.size(), steps::toString);
    assertTrue(steps.get(0).uri().contains("code_challenge_method=S256"), steps.get(0).uri());
    assertFalse(steps.get(0).headers().containsKey("referer"));
    send();
    assertEquals("Bearer token-of-reader", arrival().headers().get("authorization"));
  }

  @Test
  void findsOutWhereToSignInWithOpenId() {
    open("discovered");
    field("Client id").fill("reader");
    page.locator(".try-scopes label:has-text('things') input").uncheck();
    context.waitForPage(() -> page.locator("text=Sign in for a token").click());
    page.locator("text=Signed in.").waitFor();
    assertTrue(page.locator("dialog").textContent().contains("Scopes: openid."));
    List<Arrival> steps = api.take();
    assertEquals(
        List.of("/.well-known/openid-configuration", "/authorize", "/token"),
        steps.stream().map(step -> step.uri().replaceAll("\\?.*", "")).toList());
    assertTrue(steps.get(1).uri().contains("/authorize?p=1&response_type=code"), steps.toString());
    assertTrue(steps.get(1).uri().endsWith("scope=openid"), steps.get(1).uri());
    send();
    assertEquals("Bearer token-of-reader", arrival().headers().get("authorization"));
  }

  @Test
  void saysThatItsOwnPolicyForbidsTheHostOfTokens() {
    open("elsewhere");
    field("Client id").fill("reader");
    context.waitForPage(() -> page.locator("text=Sign in for a token").click());
    Locator status = page.locator(".try-sign-in [role=status]:has-text('try_it_hosts')");
    status.waitFor();
    assertTrue(status.textContent().contains("tokens.example"), status.textContent());
    assertFalse(status.textContent().contains("CORS"), status.textContent());
    complaints.removeIf(c -> c.contains("Content Security Policy") || c.contains("violates"));
  }

  @Test
  void callsAHostOfTokensThatThePortalNames() throws IOException {
    page.navigate(site.address() + "shop/v1/closed.html");
    Path named = portal.resolveSibling("named").resolve("shop/v1");
    assertTrue(
        Files.readString(named.resolve("elsewhere.html"))
            .contains("connect-src 'self' https://tokens.example;"));
    assertFalse(
        Files.readString(named.resolve("closed.html")).contains("tokens.example"),
        "only where the specification leaves the host open");
  }

  @Test
  void saysThatItCannotFindOutWhereToSignIn() {
    open("undiscovered");
    field("Client id").fill("reader");
    page.locator("text=Sign in for a token").click();
    page.locator(".try-sign-in [role=status]:has-text('gives no usable URL')").waitFor();
    assertEquals(1, api.take().size(), "nothing but the question");
    assertEquals("", field("Access token").inputValue());
  }

  @Test
  void takesNoAnswerThatNobodyAskedFor() {
    open("secured");
    Page other = context.newPage();
    other.navigate(site.address() + "oauth-callback.html?code=stolen&state=guessed");
    other.locator("text=does not answer").waitFor();
    assertEquals("", other.evaluate("location.search"));
    assertEquals("", field("Access token").inputValue());
    assertEquals(List.of(), api.take());
  }

  @Test
  void explainsAHostThatRefusesPages() {
    open("closed");
    page.locator(".try-send button").click();
    page.locator(".try-answer .banner").waitFor();
    String text = page.locator(".try-answer").textContent();
    assertTrue(text.contains("CORS"), text);
    assertTrue(command().startsWith("curl '" + closed.address() + "/closed'"), command());
    complaints.removeIf(
        c -> c.contains("CORS policy") || c.contains("ERR_FAILED") || c.contains("405"));
  }

  @Test
  void explainsAHostThatIsNotThere() {
    open("gone");
    page.locator(".try-send button").click();
    page.locator(".try-answer .banner").waitFor();
    assertTrue(page.locator(".try-answer").textContent().contains("There is no connection"));
    complaints.removeIf(c -> c.contains("ERR_CONNECTION_REFUSED"));
  }

  @Test
  void stopsWaitingWhenToldTo() {
    open("slow");
    page.locator(".try-send button").click();
    page.locator(".try-answer button:has-text('Cancel')").click();
    page.locator("text=Cancelled.").waitFor();
    page.clock().install();
    page.locator(".try-limit select").selectOption("10");
    page.locator(".try-send button").click();
    page.locator(".try-answer button:has-text('Cancel')").waitFor();
    page.clock().fastForward(11_000);
    page.locator("text=No answer within 10 s.").waitFor();
  }

  @Test
  void showsAStreamAsItArrives() {
    open("stream");
    page.locator(".try-send button").click();
    page.locator(".try-body:has-text('\"n\": 3')").waitFor();
    assertFalse(page.locator(".try-body").textContent().contains("\"n\": 150"));
    page.locator(".try-answer button:has-text('Stop')").click();
    page.locator("text=Stopped").waitFor();
  }

  @Test
  void showsTheBeginningOfALargeAnswerAndOffersAllOfIt() throws IOException {
    open("big");
    send();
    page.locator(".try-answer a[download]").waitFor();
    assertEquals(1_000_000, page.locator(".try-body").textContent().length());
    Download download = page.waitForDownload(() -> page.locator(".try-answer a[download]").click());
    assertEquals("response.json", download.suggestedFilename());
    assertEquals(2_500_004, Files.size(download.path()));
  }

  @Test
  void offersBytesAsAFile() {
    open("bytes");
    send();
    page.locator(".try-answer a[download]").waitFor();
    assertEquals(0, page.locator(".try-body").count());
    assertTrue(page.locator(".try-answer").textContent().contains("Binary: 3 bytes"));
  }

  @Test
  void showsMarkupAsText() {
    open("hostile");
    send();
    page.locator(".try-answer a[download]").waitFor();
    assertTrue(page.locator(".try-body").textContent().contains("<script>alert(2)</script>"));
    assertEquals(0, page.locator("dialog img, dialog script").count());
    complaints.removeIf(c -> c.contains("418"));
  }

  @Test
  void hostileServersAndNamesDoNoHarm() {
    open("hostile-names");
    field("__proto__").fill("p");
    field("constructor").fill("c");
    assertTrue(page.locator(".try-barred").textContent().contains("Only http and https"));
    assertTrue(page.locator(".try-send button").isDisabled());
    field("Server").selectOption("1");
    assertTrue(page.locator(".try-barred").textContent().contains("user name or password"));
    field("Server").selectOption("2");
    field("host").fill("evil.example");
    assertTrue(page.locator(".try-barred").textContent().contains("may call"));
    assertTrue(command().contains("http://evil.example/"), command());
    field("Server").selectOption("3");
    assertFalse(command().contains("Injected"), command());
    assertTrue(
        page.locator(".try-barred").textContent().contains("cannot be the name of a header"));
    send();
    Arrival arrival = arrival();
    assertEquals("/hostile-names?__proto__=p&constructor=c", arrival.uri());
    assertNull(page.evaluate("({}).p ?? null"));
  }

  @Test
  void buildsWithoutSendingWhereTheAuthorWantsThat() {
    open("built");
    assertFalse(page.locator(".try-send").isVisible());
    assertTrue(page.locator(".try-barred").textContent().contains("run the command"));
    assertEquals("curl '" + api.address() + "/built'", command());
    assertFalse(
        page.locator("meta[http-equiv]").getAttribute("content").contains("127.0.0.1"),
        "nor may the page");
  }

  @Test
  void offersNothingWhereItIsOff() {
    page.navigate(site.address() + "shop/v1/off.html");
    assertEquals(0, page.locator(".try-it").count());
    assertFalse(Files.exists(portal.resolve("shop/v1/try/off.js")));
  }

  @Test
  void buildsFromADisk() {
    page.navigate("file://" + portal + "/shop/v1/make-thing.html");
    page.locator(".try-it button").click();
    page.locator("dialog.try[open]").waitFor();
    assertTrue(page.locator(".try-barred").textContent().contains("opened from a disk"));
    assertTrue(command().startsWith("curl '" + api.address() + "/things'"), command());
  }

  @Test
  void resolvesARelativeServerAgainstTheSite() {
    open("relative");
    assertTrue(command().startsWith("curl '" + site.address() + "shop/api/relative'"), command());
    send();
    assertTrue(page.locator(".try-status").textContent().startsWith("404"));
    complaints.removeIf(c -> c.contains("404"));
  }

  /** The command, run by a shell, sends what the browser sent. */
  @ParameterizedTest
  @ValueSource(strings = {"every-place", "make-thing", "sign-up", "upload"})
  void theCommandSendsTheSame(String operation) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")), "skipped: no curl to run commands with");
    open(operation);
    Map<String, String> secrets = new TreeMap<>();
    if (operation.equals("make-thing")) {
      field("Key, as header X-Key").fill("a'b\"c$d");
      field("Body").fill("{\"name\": \"it's $HOME `x` \\\\ \\n ü\"}\n");
      secrets.put("THE_KEY_KEY", "a'b\"c$d");
    } else if (operation.equals("sign-up")) {
      field("User name").fill("anna");
      field("Password").fill("p'w");
      field("name").fill("a'b & $c");
      secrets.put("PLAIN_USER", "anna");
      secrets.put("PLAIN_PASSWORD", "p'w");
    } else if (operation.equals("upload")) {
      field("Access token").fill("t");
      field("picture").setInputFiles(new FilePayload("a;b.png", "image/png", new byte[] {1, 2}));
      field("title").fill("it's; type=x \"q\"");
      secrets.put("BEARER_TOKEN", "t");
      Files.write(folder.resolve("a;b.png"), new byte[] {1, 2});
    } else {
      field("json").fill("[\"'\", \"ü\"]");
      field("exploded, value 1").fill("'; echo");
      field("X-Trace, value 1").fill("it's");
    }
    send();
    Arrival browser = arrival();
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command().replace("curl ", "curl -s "));
    shell.environment().putAll(secrets);
    shell.directory(folder.toFile());
    Process process = shell.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    Arrival command = arrival();
    assertEquals(browser.method(), command.method());
    assertEquals(browser.uri(), command.uri());
    assertEquals(plain(browser), plain(command));
    for (String header : List.of("authorization", "x-key", "x-trace", "accept")) {
      if (!header.equals("accept") || !"*/*".equals(browser.headers().get(header))) {
        assertEquals(browser.headers().get(header), command.headers().get(header), header);
      }
    }
  }

  /**
   * The body without what separates its parts, and without the names of parts that are no files.
   */
  private static String plain(Arrival arrival) {
    String type = arrival.headers().getOrDefault("content-type", "");
    int at = type.indexOf("boundary=");
    return at < 0
        ? type + "\n" + arrival.body()
        : arrival
            .body()
            .replace(type.substring(at + "boundary=".length()).replace("--", ""), "-")
            .replaceAll("-{2,}", "--")
            .replace("; filename=\"blob\"", "");
  }

  @Test
  void theFormIsAccessible() throws IOException {
    String axe =
        new String(
            getClass().getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    List<Object> broken = new ArrayList<>();
    page.navigate(site.address() + "index.html");
    for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = colors == ColorScheme.LIGHT ? 1440 : 390;
      try (BrowserContext other =
          chromium
              .browser()
              .newContext(
                  new Browser.NewContextOptions()
                      .setBypassCSP(true)
                      .setColorScheme(colors)
                      .setViewportSize(width, 900))) {
        Page own = page;
        page = other.newPage();
        for (String operation :
            List.of("every-place", "upload", "secured", "make-thing", "built")) {
          open(operation);
          if (operation.equals("every-place")) {
            field("limit").fill("x");
            page.locator(".try-send button").click();
            page.locator("text=Send anyway").click();
            page.locator(".try-answer[aria-busy=false] .try-status").waitFor();
          }
          assertEquals(
              true,
              page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth"),
              operation + " at " + width);
          page.evaluate(axe);
          broken.addAll(
              (List<?>)
                  page.evaluate(
                      "() => axe.run(document.querySelector('dialog')).then(r =>"
                          + " r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html +"
                          + " ': ' + n.failureSummary)))"));
        }
        page = own;
      }
    }
    assertEquals("", String.join("\n", broken.stream().map(Object::toString).distinct().toList()));
  }

  /** The same examples hold for the samples: see {@code WireExamplesTest}. */
  @Test
  void writesValuesAsTheSamplesDo() throws IOException {
    open("built");
    String examples;
    try (InputStream file = getClass().getResourceAsStream("/browser/wire.json")) {
      examples = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(
        List.of(),
        page.evaluate(
            """
            examples => JSON.parse(examples).flatMap(e => {
              const wire = window.portolanTry.wire;
              const made = wire[e.in === "cookie" ? "cookies" : e.in](e, e.v);
              const out = Array.isArray(made)
                ? made.map(pair => pair.join("=")).join(e.in === "cookie" ? "; " : "&")
                : made;
              return out === e.out ? [] : [JSON.stringify(e) + " but " + out];
            })
            """,
            examples));
  }

  @Test
  void showsNoButtonThatDoesNothing() {
    try (BrowserContext still =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page other = still.newPage();
      other.navigate(site.address() + "shop/v1/make-thing.html");
      assertEquals(1, other.locator(".try-it").count());
      assertFalse(other.locator(".try-it").isVisible());
    }
    page.navigate(site.address() + "shop/v1/make-thing.html");
  }
}
