package dev.portolan.scorecard;

import dev.portolan.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * What {@code scorecards/<name>.yaml} asks for.
 *
 * @param name the file's name
 * @param selector the services it applies to; absent: all
 * @param levels from the lowest to the highest
 */
public record Scorecard(
    String name,
    String title,
    Optional<String> description,
    Optional<Rule> selector,
    List<Level> levels,
    List<Criterion> criteria,
    Location location) {

  /**
   * A grade.
   *
   * @param percent the least score that earns it
   */
  public record Level(String name, int percent) {}

  /**
   * One thing asked for.
   *
   * @param name in words, the question it answers with yes
   * @param section groups criteria; may be empty
   * @param fix what to do where it is not passed; may be empty
   */
  public record Criterion(
      String name, String section, String fix, Check check, Location location) {}

  /** Judges a service. */
  interface Check {
    Verdict judge(Subject subject);
  }

  public Scorecard {
    levels = List.copyOf(levels);
    criteria = List.copyOf(criteria);
  }
}
