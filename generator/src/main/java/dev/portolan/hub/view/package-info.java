/**
 * What templates of the hub see: lists, dashboards and the parts they are made of. Plain data;
 * {@code hub} decides what is in them.
 */
package dev.portolan.hub.view;
