/**
 * How to call an operation, in the languages readers use. In: an {@link
 * dev.portolan.spec.Operation}, the URL it is below, and the samples of a theme ({@code
 * samples/<language>.ftl}). Out: the same request in each of these languages, as text.
 *
 * <p>It takes two steps. {@code RequestMaker} decides what is sent: path, query, headers and
 * cookies in the styles of OpenAPI, the first usable way to prove who one is, a body in one media
 * type. The outcome, {@code Request}, knows no language. {@code Notation} then writes its texts as
 * literals of one, so that templates put together source code and never text: nothing in a
 * specification can end a string. Secrets, and whatever else only the reader knows, are variables
 * of the environment. Not its job: pages, colours, samples that authors wrote themselves.
 */
package dev.portolan.portal.sample;
