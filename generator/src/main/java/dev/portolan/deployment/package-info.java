/**
 * What of the catalog runs where. In: the catalog and the gateways of its control planes. Out:
 * {@link dev.portolan.deployment.Deployments}, which answers for each version which gateway service
 * implements it in which control plane, by which routes, with which addresses and plugins; the
 * matrix of versions and control planes; and the {@link dev.portolan.deployment.Coverage} of a
 * specification by routes: which operations no route takes, which routes take nothing documented.
 * Everything here is for producers: portals cannot name it. Not its job: how a gateway works.
 *
 * <p>A page of a version begins at {@link dev.portolan.deployment.Deployments#of(Version)}; one of
 * a gateway service at {@link dev.portolan.deployment.Deployments#versionsOn}; the matrix asks
 * {@link dev.portolan.deployment.Deployments#cell} for each version and control plane.
 */
package dev.portolan.deployment;

import dev.portolan.catalog.Version;
