package dev.portolan.catalog;

import java.util.Optional;

/**
 * The internal Service Hub.
 *
 * @param editUrl a URL with {@code {path}} where the file's path goes
 */
public record Hub(String title, String theme, Optional<String> editUrl) {}
