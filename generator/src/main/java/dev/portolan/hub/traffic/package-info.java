/**
 * Pages of figures. In: a {@link dev.portolan.analytics.Snapshot}. Out: the analytics site, with
 * charts drawn as SVG, the same figures as tables and as files; and the section of a thing's
 * traffic that the hub's own pages have. Not its job: what the figures are.
 */
package dev.portolan.hub.traffic;
