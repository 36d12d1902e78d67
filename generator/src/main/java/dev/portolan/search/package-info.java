/**
 * Search without a server: what a site offers to be found goes in as entries, and comes out as a
 * few small scripts. A reader's query loads those that hold its words, no more, so that the size of
 * a site does not slow it down; scripts, because a page opened from a disk may load nothing else.
 */
package dev.portolan.search;
