package dev.portolan.portal.sample;

/**
 * How a language writes a variable of the environment, and what stands there instead where its
 * value is known: a text of letters, digits and {@code . _ ~ + / = : @ , -}, which mean nothing in
 * the literals of any language.
 *
 * @param variable with {@code *} for its name
 * @param value with {@code *} for the value
 */
public record Known(String variable, String value) {}
