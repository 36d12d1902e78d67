/**
 * Graphs in layers. In: nodes and arrows between them. Out: an SVG drawing with links, the same on
 * every machine. The way is that of Sugiyama, Tagawa and Toda (1981): arrows of circles are turned,
 * nodes put into layers, long arrows cut into short ones, the order in each layer changed until few
 * arrows cross, and last each node is moved towards its neighbours.
 */
package dev.portolan.hub.graph;
