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
 * Measured in November 2026 on JDK 17, over 39 languages with 916 tokens marked by hand (the test
 * resources of this package; counted generously for the others), code of 1 MB, and 100 kB of one
 * repeated character:
 *
 * <table>
 * <caption>Engines compared</caption>
 * <tr><th>engine</th><th>right</th><th>languages</th><th>MB/s JSON, Java</th><th>start</th>
 *   <th>hostile</th><th>jar</th></tr>
 * <tr><td>TextMate: tm4e-core 0.4.8 (0.5.0 needs Java 21), joni, tm-grammars 1.32.22</td>
 *   <td>49 %</td><td>23</td><td>1.8, 0.5</td><td>15 to 270 ms a language</td><td>63 s</td>
 *   <td>2.8 MB</td></tr>
 * <tr><td>RSyntaxTextArea 3.6.1</td>
 *   <td>56 %</td><td>30</td><td>25, 15</td><td>1 to 45 ms</td><td>2.7 s</td><td>1.3 MB</td></tr>
 * <tr><td>Prism 1.30 on Rhino 1.8</td>
 *   <td>90 %</td><td>39</td><td>0.3, 0.07</td><td>1.1 to 3.2 s</td><td>2.1 s</td>
 *   <td>1.4 MB</td></tr>
 * <tr><td>this package</td>
 *   <td>100 %</td><td>39</td><td>90, 23</td><td>30 ms, 60 ms for all</td><td>0.1 s</td>
 *   <td>0.1 MB</td></tr>
 * </table>
 *
 * <p>Current TextMate grammars use look-behind of variable length, which joni, the only such engine
 * of regular expressions in Java, refuses: 16 languages fail, JavaScript, Bash, HTML and Markdown
 * among them. highlight.js 11 does not parse in Rhino; GraalJS adds 60 MB. All three backtrack, so
 * that a hostile block costs minutes; RSyntaxTextArea does not, but lacks nine of our languages and
 * knows little of YAML. GitHub's reference alone has tens of megabytes of examples: speed decides.
 */
package dev.portolan.code;
