/**
 * Names in texts that stand for values of {@code portolan.yaml}. In: a text with {@code {{ name
 * }}}. Out: the same with values in their places.
 */
package dev.portolan.variable;
