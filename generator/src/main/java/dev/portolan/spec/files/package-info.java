/**
 * The files of one specification. In: the entry file and the references that files make. Out: the
 * tree of each file, parsed once, and the part of it that a reference leads to. References that
 * leave the product's folder, pass a symbolic link or name a host are problems and are never
 * opened. Not its job: what the parts mean.
 */
package dev.portolan.spec.files;
