package dev.portolan.portal.sample;

import java.util.List;

/**
 * A request in one language.
 *
 * @param language as {@code code_samples} names it: {@code javascript}
 * @param title as people call it: {@code JavaScript}
 * @param colouring its name for {@link dev.portolan.code.CodeColouring}
 * @param variables the names of what only the reader has: {@code API_KEY}
 * @param known how the code writes them
 */
public record CodeSample(
    String language,
    String title,
    String colouring,
    String code,
    List<String> variables,
    List<Known> known) {
  public CodeSample {
    variables = List.copyOf(variables);
    known = List.copyOf(known);
  }
}
