/**
 * The Markdown twins of pages: for programs, language models and people who copy. In: the records
 * that the HTML pages are printed from. Out: the same as Markdown, with everything resolved in
 * place. A fact that is on the page is in its twin, because both are made of one record; what a
 * specification says is data here and cannot begin a heading, a list or a block of code. Not its
 * job: deciding what is said; documents, which are Markdown already.
 */
package dev.portolan.portal.twin;
