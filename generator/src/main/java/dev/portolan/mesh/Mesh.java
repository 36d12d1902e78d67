package dev.portolan.mesh;

import dev.portolan.diagnostic.Location;
import java.util.Optional;

/**
 * A mesh.
 *
 * @param mtls the backend that issues certificates; nothing if traffic is not encrypted, or if that
 *     is not known
 * @param location its resource; the first service that names it where there is none
 */
public record Mesh(String name, Optional<String> mtls, Location location) {}
