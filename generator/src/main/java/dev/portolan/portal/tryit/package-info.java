/**
 * Trying an operation from its page. In: an {@link dev.portolan.spec.Operation}, and what the
 * catalog lets readers do with it. Out: a script that holds what a form needs to know, for {@code
 * assets/try.js} to load when a reader asks for it, and the origins that the page may then call.
 *
 * <p>The script repeats no text of the page and is no part of it: a page costs its readers a
 * button. It is data and nothing else: one text, read with {@code JSON.parse}. Not its job: the
 * form itself, and sending.
 */
package dev.portolan.portal.tryit;
