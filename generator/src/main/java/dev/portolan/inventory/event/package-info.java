/**
 * What happened. In: what integrations tell of their resources, and the commits that changed the
 * catalog. Out: {@link dev.portolan.inventory.event.Event}s of one look, newest first. Kong's
 * catalog has an events tab and no public schema (domain.md §4.6); the record is ours, its words
 * for what happens to gateway services are Konnect's. {@link dev.portolan.inventory.event.Events}
 * is the door.
 */
package dev.portolan.inventory.event;
