package dev.portolan.portal.reference;

import dev.portolan.html.Html;

/**
 * One of the values that are allowed.
 *
 * @param id its anchor
 * @param name what programs call it; maybe empty
 */
public record EnumValue(String id, String value, String name, Html description) {}
