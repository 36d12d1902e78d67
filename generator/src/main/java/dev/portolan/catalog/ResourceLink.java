package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;

/**
 * What a service rests on: a resource of an integration.
 *
 * @param integration the integration's name, or its kind where a foreign file says no more
 * @param type the kind of resource: {@code repository}
 * @param name as the integration calls it: {@code harbour/billing}
 * @param foreign whether a descriptor of another tool names it, whose authors know nothing of the
 *     catalog's integrations
 */
public record ResourceLink(
    String integration, String type, String name, boolean foreign, Location location) {}
