/**
 * Where what the catalog says and what is there differ (domain.md §4.7). In: an {@link
 * dev.portolan.inventory.discrepancy.Estate}. Out: {@link
 * dev.portolan.inventory.discrepancy.Discrepancy}s, each with what to do and the file to mend. One
 * class a kind. Unlike diagnostics they are no mistakes of a file: a catalog may well be built with
 * them, and the hub lists them for those who tidy up.
 */
package dev.portolan.inventory.discrepancy;
