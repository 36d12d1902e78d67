package dev.portolan.catalog;

import java.util.Optional;

/** Where consumers of a product find help. */
public record Support(Optional<String> email, Optional<String> url) {}
