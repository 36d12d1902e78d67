package dev.portolan.catalog;

/** What products, versions and documents may name. */
record References(
    KnownNames portals, KnownNames controlPlanes, KnownNames authStrategies, KnownNames teams) {}
