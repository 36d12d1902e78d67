/**
 * Judges how well OpenAPI documents are written. In: a specification's file and rule sets. Out:
 * {@link dev.portolan.lint.Finding}s with their places. That a document is valid is judged where it
 * is read; here it is about what helps its readers. The rules are ours; the names of sets follow
 * Konnect's (domain.md §4.8), those of rules say what is wanted.
 */
package dev.portolan.lint;
