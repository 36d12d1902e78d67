/**
 * The reference pages of a portal. In: one published version and what its audience may see of its
 * specification. Out: the overview of the version, a page for each operation and each named schema,
 * the files to download, and a summary of all that for the portal's other pages. Its views hold
 * text, markup, lists and links as paths from the site's root; templates only print them.
 *
 * <p>Whatever a specification says has a place on a page: a keyword becomes words, and what is not
 * known is shown as it is written. Pages stay small because a named schema is shown inline to a
 * certain depth, and as long as the page has room, and is linked from there on. Not its job:
 * reading specifications, products, documents.
 */
package dev.portolan.portal.reference;
