/**
 * Diagrams written as text, drawn while the site is built. In: the source of a diagram. Out: a
 * {@link dev.portolan.diagram.Drawing}: an SVG that can stand in a page and takes its colours from
 * the theme, or the line and the reason why there is none.
 *
 * <p>The way of a source: {@code PlantUmlScreen} refuses what asks for anything but the diagram
 * itself; {@code PlantUml}, the only class that knows the library, draws in its sandbox within
 * {@code Deadline}; the SVG passes the cleaner of images, and {@code InlineSvg} takes out what a
 * page must not have and puts {@code Palette} in.
 *
 * <p>A drawing depends on its source and on this version of Portolan alone: not on fonts, locale,
 * clock or environment. So it can be kept under a digest of both.
 */
package dev.portolan.diagram;
