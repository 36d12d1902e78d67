package dev.portolan.portal.reference;

/**
 * An operation in a list: at the left of a page, or on the overview.
 *
 * @param method upper case
 * @param title its summary
 * @param route its path template, or the name of a webhook
 */
public record OperationEntry(
    String method, String title, String route, String path, boolean deprecated) {}
