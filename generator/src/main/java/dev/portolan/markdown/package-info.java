/**
 * Markdown to safe HTML. In: the text of a document with its place in the catalog, or a description
 * out of a specification. Out: {@link dev.portolan.markdown.Rendered}: markup that can go into a
 * page as it is, its headings and its plain text, and diagnostics with line and column.
 *
 * <p>The way of a text: {@code Screen} refuses what would keep the parser busy for ever; flexmark
 * parses; {@code BlockWriter} writes plain HTML and lets of raw HTML only through what {@code
 * Allowed} names; jsoup parses that again and keeps what is on the same list; {@code Page}
 * decorates the tree: heading ids, links, images, callouts, tables, code.
 *
 * <p>Not its job: to know the other pages. Where a relative link leads is asked of {@link
 * dev.portolan.markdown.Links}.
 */
package dev.portolan.markdown;
