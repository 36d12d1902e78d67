package dev.portolan.hub.view;

/**
 * A page that portals have too, in the hub; template {@code framed.ftlh}.
 *
 * @param template the portal's template: {@code operation.ftlh}
 * @param page what that template sees
 */
public record FramedPage(String template, Record page, Provenance provenance) {}
