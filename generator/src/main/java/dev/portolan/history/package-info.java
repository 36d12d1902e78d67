/**
 * What Git knows of a catalog. In: the catalog's folder and names of files in it. Out: the day each
 * of them last changed, where that is certain. Reads the repository's files and nothing else of the
 * machine; starts no program, writes nothing.
 */
package dev.portolan.history;
