/**
 * API specifications as one model. In: the files of a specification, below one folder. Out: one
 * bundled document in the source's own format and version, its problems, and an {@link
 * dev.portolan.spec.ApiReference} that pages are made from. What is not for readers is filtered
 * from the document first, so that model and download agree. Hides swagger-parser. Not its job:
 * pages, Markdown.
 */
package dev.portolan.spec;
