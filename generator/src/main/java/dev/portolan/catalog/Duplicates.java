package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reports items that would have one address or one name, and keeps the first of each. Case makes no
 * difference: many file systems and readers do not see it.
 */
final class Duplicates {
  private final Diagnostics problems;

  Duplicates(Diagnostics problems) {
    this.problems = problems;
  }

  List<Product> products(List<Product> products) {
    Map<String, Product> bySlug = new TreeMap<>();
    Map<String, Product> byName = new TreeMap<>();
    for (Product product : products) {
      Product first = bySlug.putIfAbsent(product.slug().folded(), product);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    "product-slug-duplicate",
                    product.location(),
                    "two products have the slug \"" + product.slug() + "\"")
                .withRelated(first.location(), "the other one"));
        continue;
      }
      Product namesake = byName.putIfAbsent(product.name().toLowerCase(Locale.ROOT), product);
      if (namesake != null) {
        problems.add(
            Diagnostic.warning(
                    "product-name-duplicate",
                    product.location(),
                    "two products have the name \"" + product.name() + "\"")
                .withRelated(namesake.location(), "the other one"));
      }
    }
    return new ArrayList<>(bySlug.values());
  }

  List<Version> versions(List<Version> versions) {
    Map<String, Version> bySlug = new TreeMap<>();
    Map<String, Version> byName = new TreeMap<>();
    for (Version version : versions) {
      Version first = bySlug.putIfAbsent(version.slug().folded(), version);
      if (first != null) {
        problems.add(
            Diagnostic.error(
                    "version-slug-duplicate",
                    version.location(),
                    "two versions have the slug \"" + version.slug() + "\", case aside")
                .withRelated(first.location(), "the other one"));
        continue;
      }
      Version namesake = byName.putIfAbsent(version.name().toLowerCase(Locale.ROOT), version);
      if (namesake != null) {
        problems.add(
            Diagnostic.error(
                    "version-name-duplicate",
                    version.location(),
                    "two versions have the name \"" + version.name() + "\", case aside")
                .withRelated(namesake.location(), "the other one"));
      }
    }
    return new ArrayList<>(bySlug.values());
  }
}
