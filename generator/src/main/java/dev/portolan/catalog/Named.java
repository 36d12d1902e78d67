package dev.portolan.catalog;

import dev.portolan.diagnostic.Location;
import dev.portolan.yaml.Fields;

/** An item with its slug and name, and where its author wrote them. */
record Named<T>(T item, Slug slug, Location slugPlace, String name, Location namePlace) {

  /** An item that {@code fields} describe; a slug or name they do not give is placed at them. */
  static <T> Named<T> of(Fields fields, Slug slug, String name, T item) {
    return new Named<>(item, slug, fields.placeOf("slug"), name, fields.placeOf("name"));
  }
}
