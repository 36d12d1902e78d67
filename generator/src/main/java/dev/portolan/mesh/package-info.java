/**
 * What the service mesh does, as its own resources say it. In: the files that {@code mesh} of each
 * control plane means, written by people, {@code kumactl}, {@code kubectl} or the mesh's API. Out:
 * one {@link dev.portolan.mesh.MeshState} a control plane: meshes and the services in them with
 * status and data planes. What else the files hold, policies and secrets, is not read. Not its job:
 * which service of the catalog a mesh service is.
 */
package dev.portolan.mesh;
