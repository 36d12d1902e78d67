/**
 * Makes sites. In: units, index pages, a theme, a place for the output. Out: a complete folder of
 * files that replaces the former one, links checked. What pages there are is decided elsewhere
 * ({@code portal}, {@code hub}). Hides FreeMarker.
 */
package dev.portolan.site;
