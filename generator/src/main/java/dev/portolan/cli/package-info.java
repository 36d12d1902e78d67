/**
 * The command line. In: words. Out: calls of {@link dev.portolan.Portolan}, printed diagnostics,
 * progress, a summary, an exit status. Hides picocli.
 */
package dev.portolan.cli;
