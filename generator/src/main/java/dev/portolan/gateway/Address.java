package dev.portolan.gateway;

import dev.portolan.diagnostic.Location;

/**
 * A way into the gateway by one path of one route, and where it leads. A prefix stands for all that
 * begins with it.
 *
 * @param publicUrl what a caller writes; a path alone where no host is known
 * @param upstreamUrl what the backend is asked for; empty where the route has no service, or the
 *     service no host that is known before decK runs
 * @param pattern whether the public URL stands for many in another way than being a prefix: it
 *     holds {@code {names}}, a regular expression or a wildcard
 * @param location the path, or the route where it has none
 */
public record Address(String publicUrl, String upstreamUrl, boolean pattern, Location location) {}
