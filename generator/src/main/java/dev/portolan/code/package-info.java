/**
 * Colours source code while a site is built. In go the name of a language and code; out comes the
 * same text as markup with spans around its tokens ({@link dev.portolan.code.CodeColouring}), with
 * line numbers and highlighted lines where the line that opens the block asks for them ({@link
 * dev.portolan.code.CodeFence}). What the colours are is the theme's job, {@code assets/code.css}.
 *
 * <h2>How it works</h2>
 *
 * A {@code Lexer} a language, found by name in {@code Languages}. Most are tables: words, strings,
 * comments and rules by first character in a {@code Syntax}, read by one loop, {@code Run}. Data
 * formats, shells, markup and Markdown have lexers of their own. A new language is a table of ten
 * lines, a row in {@code Languages}, and a file of examples in the tests.
 *
 * <h2>Why our own</h2>
 *
 * Measured in November 2026 on JDK 17, in processor time: 39 languages with 929 tokens marked by
 * hand (the test resources of this package; for the others, near misses count as right), code of 1
 * MB when warm, the first use in a new process, 100 kB of one repeated piece of syntax.
 *
 * <table>
 * <caption>Engines compared</caption>
 * <tr><th>engine</th><th>right</th><th>languages</th><th>MB/s JSON, Java</th><th>first use</th>
 *   <th>hostile, worst</th><th>jar</th></tr>
 * <tr><td>TextMate: tm4e-core 0.4.8 (0.5.0 needs Java 21) on joni, tm-grammars 1.32.22</td>
 *   <td>49 %</td><td>23</td><td>4.8, 0.5</td><td>up to 270 ms a language</td><td>over 20 s</td>
 *   <td>2.8 MB</td></tr>
 * <tr><td>RSyntaxTextArea 3.6.1</td>
 *   <td>56 %</td><td>30</td><td>80, 60</td><td>1 to 45 ms a language</td><td>0.4 s</td>
 *   <td>1.3 MB</td></tr>
 * <tr><td>Prism 1.30 on Rhino 1.8</td>
 *   <td>89 %</td><td>39</td><td>0.2, 0.07</td><td>0.9 s</td><td>2 s</td><td>1.4 MB</td></tr>
 * <tr><td>this package</td>
 *   <td>100 %</td><td>39</td><td>160, 70</td><td>8 ms JSON, 36 ms all languages</td>
 *   <td>0.1 s</td><td>0.1 MB</td></tr>
 * </table>
 *
 * <p>That this package is right everywhere says only that it was written until its examples held;
 * the others were not tuned to them.
 *
 * <p>Current TextMate grammars use look-behind of variable length, which joni, the engine of
 * regular expressions they need in Java, refuses: 16 languages fail, JavaScript, Bash, HTML and
 * Markdown among them. highlight.js 11 does not parse in Rhino; GraalJS adds 60 MB. What backtracks
 * can be made to run for minutes by one block of code. RSyntaxTextArea cannot, but it lacks nine of
 * our languages (HTTP, diff, GraphQL, HCL, TOML, Swift…), knows little of YAML, and its lexers are
 * generated code, not tables to mend. A large reference has tens of megabytes of examples, so that
 * engines below 10 MB/s would take longer than all the rest of a build.
 */
package dev.portolan.code;
