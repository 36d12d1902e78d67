package dev.portolan.catalog;

/**
 * One entry of a portal's menu. {@code url} is http, https or mailto, or relative to the portal.
 */
public record MenuItem(String title, String url) {}
