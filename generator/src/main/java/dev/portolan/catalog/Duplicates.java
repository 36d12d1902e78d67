package dev.portolan.catalog;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reports items that would have one address or one name, and keeps the first of those with one
 * address. Case makes no difference: many file systems and readers do not see it.
 */
final class Duplicates {
  private final Diagnostics problems;

  Duplicates(Diagnostics problems) {
    this.problems = problems;
  }

  /** The products without those that have the slug of another. */
  List<Product> products(List<Named<Product>> products) {
    List<Named<Product>> kept =
        distinct(
            products,
            product -> product.slug().folded(),
            (first, second) ->
                Diagnostic.error(
                        "product-slug-duplicate",
                        second.slugPlace(),
                        "two products have the slug \"" + second.slug() + "\"")
                    .withRelated(first.slugPlace(), "the other one"));
    distinct(
        kept,
        product -> product.name().toLowerCase(Locale.ROOT),
        (first, second) ->
            Diagnostic.warning(
                    "product-name-duplicate",
                    second.namePlace(),
                    "two products have the name \"" + second.name() + "\"")
                .withRelated(first.namePlace(), "the other one"));
    return kept.stream().map(Named::item).toList();
  }

  /** The versions of one product without those that have the slug of another. */
  List<Version> versions(List<Named<Version>> versions) {
    List<Named<Version>> kept =
        distinct(
            versions,
            version -> version.slug().folded(),
            (first, second) ->
                Diagnostic.error(
                        "version-slug-duplicate",
                        second.slugPlace(),
                        "two versions have the slug \"" + second.slug() + "\", case aside")
                    .withRelated(first.slugPlace(), "the other one"));
    distinct(
        kept,
        version -> version.name().toLowerCase(Locale.ROOT),
        (first, second) ->
            Diagnostic.error(
                    "version-name-duplicate",
                    second.namePlace(),
                    "two versions have the name \"" + second.name() + "\", case aside")
                .withRelated(first.namePlace(), "the other one"));
    return kept.stream().map(Named::item).toList();
  }

  /** The first item of each key; {@code problem} is made for each later one. */
  private <T> List<Named<T>> distinct(
      List<Named<T>> items, Function<Named<T>, String> key, Problem<T> problem) {
    Map<String, Named<T>> firsts = new TreeMap<>();
    for (Named<T> item : items) {
      Named<T> first = firsts.putIfAbsent(key.apply(item), item);
      if (first != null) {
        problems.add(problem.of(first, item));
      }
    }
    return List.copyOf(firsts.values());
  }

  /** What is wrong with two items of one key. */
  private interface Problem<T> {
    Diagnostic of(Named<T> first, Named<T> second);
  }
}
