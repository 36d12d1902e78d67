/**
 * Images and downloads on their way from the catalog into a site. In: the bytes of a file. Out: an
 * {@link dev.portolan.asset.Asset}: bytes that are what the file's name says, without private data
 * (camera, place, author, comments) and without anything that runs, and the size of the picture; or
 * diagnostics. No picture is ever decoded: headers and chunks are read, pixels are not.
 *
 * <p>Not its job: to read files, and to decide where they go.
 */
package dev.portolan.asset;
