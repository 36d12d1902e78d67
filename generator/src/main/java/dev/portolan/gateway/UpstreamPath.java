package dev.portolan.gateway;

/**
 * The path that a backend is asked for. Source: {@code get_upstream_uri_v0} of the gateway's {@code
 * router/utils.lua}, and for {@code path_handling: v1} what {@code router/traditional.lua} does.
 */
final class UpstreamPath {
  private UpstreamPath() {}

  /**
   * The path that {@code service} is asked for.
   *
   * @param base the path of the service; {@code /} if it has none
   * @param requested the path of the request, in normal form
   * @param rest what is left of it after the part that the route matched; without its first slash
   *     where the route has no paths
   */
  static String of(String base, String requested, String rest, boolean strips, boolean v1) {
    String left = withoutDots(rest);
    if (v1) {
      return strips
          ? base.endsWith("/") && left.startsWith("/") ? base + left.substring(1) : base + left
          : base + requested.substring(1);
    }
    if (!strips) {
      return base.endsWith("/")
          ? base + requested.substring(1)
          : requested.equals("/") ? base : base + requested;
    }
    String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    if (!left.isEmpty()) {
      return bare + (left.startsWith("/") ? left : "/" + left);
    }
    if (base.equals("/")) {
      return "/";
    }
    return requested.length() > 1 && requested.endsWith("/") ? bare + "/" : bare;
  }

  /** {@code sanitize_uri_postfix}: a path that matched up to its dots must not climb. */
  private static String withoutDots(String rest) {
    if (rest.equals(".") || rest.equals("..")) {
      return "";
    }
    return rest.startsWith("./")
        ? rest.substring(2)
        : rest.startsWith("../") ? rest.substring(3) : rest;
  }
}
