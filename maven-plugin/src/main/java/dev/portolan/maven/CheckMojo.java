package dev.portolan.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says what is wrong with a catalog. Does everything that the goal build does, down to the links of
 * every page, but writes no site.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends PortolanMojo {
  @Override
  Optional<Path> output() {
    return Optional.empty();
  }
}
