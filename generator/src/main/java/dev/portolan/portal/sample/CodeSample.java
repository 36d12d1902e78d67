package dev.portolan.portal.sample;

/**
 * A request in one language.
 *
 * @param language as {@code code_samples} names it: {@code javascript}
 * @param title as people call it: {@code JavaScript}
 * @param colouring its name for {@link dev.portolan.code.CodeColouring}
 */
public record CodeSample(String language, String title, String colouring, String code) {}
