/**
 * What Git knows of a catalog. In: the catalog's folder and names of files in it. Out: the day each
 * of them last changed, where that is certain ({@link dev.portolan.history.ChangeDates}); the
 * commits that changed some of them, with the texts before and after ({@link
 * dev.portolan.history.Revisions}). Reads the repository's files and nothing else of the machine;
 * starts no program, writes nothing.
 */
package dev.portolan.history;
