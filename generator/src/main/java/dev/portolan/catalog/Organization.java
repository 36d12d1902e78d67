package dev.portolan.catalog;

import java.util.Optional;

/** Who offers the APIs. {@code url} is http or https. */
public record Organization(String name, Optional<String> url, Optional<String> email) {}
