/**
 * What a Dev Portal consists of. In: a {@link dev.portolan.publish.PublishedCatalog}, the only
 * thing of a catalog it can see. Out: units and index pages, as view records for the templates of
 * the theme. Not its job: rendering, files, what is visible.
 */
package dev.portolan.portal;
