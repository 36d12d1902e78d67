package dev.portolan.lint;

import dev.portolan.diagnostic.Location;
import dev.portolan.diagnostic.Severity;

/**
 * A rule that is not kept.
 *
 * @param rule the rule's name, such as {@code operation-has-tags}
 * @param message one sentence without a full stop
 * @param pointer JSON pointer (RFC 6901) to the place in the specification
 * @param location the same place in a file
 */
public record Finding(
    String rule, Severity severity, String message, String pointer, Location location) {}
