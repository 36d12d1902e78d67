/**
 * The library's front door. In: a {@link dev.portolan.BuildRequest}. Out: sites on disk and a
 * {@link dev.portolan.BuildResult}.
 */
package dev.portolan;
