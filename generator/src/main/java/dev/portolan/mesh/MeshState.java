package dev.portolan.mesh;

import java.util.List;

/**
 * What the mesh files of one control plane tell.
 *
 * @param controlPlane its name in the catalog
 * @param files the files that were read, by name
 * @param meshes by name; those that only a service names are among them
 * @param services by mesh and name
 */
public record MeshState(
    String controlPlane, List<String> files, List<Mesh> meshes, List<MeshService> services) {
  public MeshState {
    files = List.copyOf(files);
    meshes = List.copyOf(meshes);
    services = List.copyOf(services);
  }
}
