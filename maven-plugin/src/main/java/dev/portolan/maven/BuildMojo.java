package dev.portolan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Builds the sites of a catalog. Reads and checks the catalog, renders every portal and replaces
 * the output folder. If the catalog has problems the output stays as it was and the build fails.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends PortolanMojo {
  /** The folder for the sites: it is replaced whole. */
  @Parameter(property = "portolan.output", defaultValue = "${project.build.directory}/portolan")
  private File output;

  @Override
  Optional<Path> output() {
    return Optional.of(output.toPath());
  }
}
