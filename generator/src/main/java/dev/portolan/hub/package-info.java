/**
 * The Service Hub: what producers open every day. In: the whole {@link
 * dev.portolan.catalog.Catalog}, what the gateway does, and every problem found. Out: the units and
 * pages of one site that shows everything, published or not, and says who else can see it. Its
 * pages of documents and operations are those of portals, made from everything and put into the
 * hub's frame. Not its job: to read or to judge anything.
 */
package dev.portolan.hub;
