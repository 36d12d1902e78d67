/**
 * What an organization has besides its APIs, as other tools know it. In: the catalog, the gateway's
 * and the mesh's configuration, and {@code integrations/}: answers of other tools' APIs, saved as
 * they came. Out: an {@link dev.portolan.inventory.Inventory} of integrations, resources, and which
 * service rests on which. Nothing is fetched; of what the answers hold, only what is shown is kept.
 * For the hub alone: portals cannot name this package.
 *
 * <p>{@link dev.portolan.inventory.InventoryReader} is the door. Every {@link
 * dev.portolan.inventory.Resource} has one look, whatever tool it is from: name, status, facts to
 * show, and what happened to it, so that pages, discrepancies and scorecards need not know tools.
 */
package dev.portolan.inventory;
