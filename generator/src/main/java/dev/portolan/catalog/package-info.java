/**
 * The catalog as a value. In: a folder in the catalog format. Out: an immutable {@link
 * dev.portolan.catalog.Catalog} and every problem of its files, found in one run. Specifications
 * and document texts stay on disk; the catalog knows where. Not its job: who may see what.
 */
package dev.portolan.catalog;
