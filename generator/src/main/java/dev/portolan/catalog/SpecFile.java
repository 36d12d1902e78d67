package dev.portolan.catalog;

/**
 * Where a version's specification begins.
 *
 * @param file relative to the catalog
 * @param boundary the folder its references must stay below: the product's, relative to the catalog
 */
public record SpecFile(SpecKind kind, String file, String boundary) {}
