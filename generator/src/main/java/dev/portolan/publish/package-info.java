/**
 * The publish gate. In: a whole {@link dev.portolan.catalog.Catalog} and one of its portals. Out: a
 * {@link dev.portolan.publish.PublishedCatalog} that holds what readers of that portal may see, and
 * nothing else. Portal planning and rendering see this type only.
 */
package dev.portolan.publish;
