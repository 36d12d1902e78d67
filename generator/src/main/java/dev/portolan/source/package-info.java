/**
 * The files of a catalog. In: a folder. Out: sorted listings and the contents of regular files,
 * each read once. Nothing outside the folder and nothing behind a symbolic link is ever opened. Not
 * its job: what the files mean.
 */
package dev.portolan.source;
