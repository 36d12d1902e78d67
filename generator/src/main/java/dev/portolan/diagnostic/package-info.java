/**
 * Problems as values. In: what the other packages find wrong with a catalog. Out: sorted lists of
 * {@link dev.portolan.diagnostic.Diagnostic}s and their text, JSON, SARIF and GitHub forms. Not its
 * job: deciding what is wrong. This package knows no other package of the project.
 */
package dev.portolan.diagnostic;
