package dev.portolan.portal.reference;

/**
 * How to call an operation in one language.
 *
 * @param language by which readers' choice is remembered: {@code javascript}; the same for several
 *     samples of an author in one language
 * @param title the language as people call it, or what the author says of the sample
 * @param given whether an author wrote it
 * @param known how it writes what only the reader has, and what stands there once that is known: a
 *     pair a line, a tab between, {@code *} for name and value; empty where it needs nothing
 */
public record SampleView(
    String language, String title, CodeView code, boolean given, String known) {}
