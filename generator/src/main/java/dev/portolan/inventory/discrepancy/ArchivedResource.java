package dev.portolan.inventory.discrepancy;

import dev.portolan.catalog.Lifecycle;
import dev.portolan.catalog.Service;
import dev.portolan.inventory.Inventory.Mapping;
import dev.portolan.inventory.Resource;
import dev.portolan.inventory.discrepancy.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service in use that rests on something which its tool calls archived. */
final class ArchivedResource implements Rule {
  @Override
  public List<Discrepancy> find(Estate estate) {
    List<Discrepancy> found = new ArrayList<>();
    for (Mapping mapping : estate.inventory().mappings()) {
      Optional<Service> service =
          estate
              .service(mapping.service())
              .filter(one -> !one.lifecycle().equals(Optional.of(Lifecycle.DEPRECATED)));
      Optional<Resource> resource =
          estate
              .inventory()
              .resource(mapping.resource())
              .filter(one -> one.status().filter(s -> s.word().equals("archived")).isPresent());
      if (service.isPresent() && resource.isPresent()) {
        found.add(
            new Discrepancy(
                Kind.ARCHIVED_RESOURCE,
                Estate.subject(service.get()),
                "the "
                    + mapping.resource().type()
                    + " \""
                    + resource.get().title()
                    + "\" is archived",
                "name what took its place, or set lifecycle: deprecated",
                mapping.link().location()));
      }
    }
    return found;
  }
}
