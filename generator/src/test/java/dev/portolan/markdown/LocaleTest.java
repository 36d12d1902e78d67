package dev.portolan.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text, in a process of its own with another default locale. */
class LocaleTest {
  private static final String TEXT =
      """
      [LINK I], [İstanbul], [ıŞIK], ![IMAGE I], [Ì]

      ## TITLE-ID İ

      1. one
      2. <IMG SRC=I.PNG> <DIV ALIGN=RIGHT>I</DIV>

      > [!TIP]
      > I

      [link i]: /one
      [i̇stanbul]: /two
      [ışık]: /three
      [image i]: four.png
      [ì]: /five
      """;

  /** Prints what becomes of the text. */
  public static void main(String[] args) {
    Diagnostics problems = new Diagnostics();
    Rendered rendered =
        new MarkdownRenderer()
            .document(new MarkdownText("a.md", 1, TEXT), "T", Harmless.EVERYWHERE, problems);
    String all = rendered.html() + "\n" + rendered.sections() + problems.sorted();
    System.out.write(
        all.getBytes(StandardCharsets.UTF_8), 0, all.getBytes(StandardCharsets.UTF_8).length);
    System.out.flush();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH", "lt-LT"})
  void changesNothing(String locale) throws IOException, InterruptedException {
    assertEquals(output("en-US"), output(locale));
  }

  private static String output(String locale) throws IOException, InterruptedException {
    String[] parts = locale.split("-", 2);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Duser.language=" + parts[0],
                    "-Duser.country=" + parts[1],
                    "-Dfile.encoding=US-ASCII",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LocaleTest.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), output);
    return output;
  }
}
