package dev.portolan.hub.view;

/**
 * A name and its value.
 *
 * @param missing what to write where if there is no value; empty where nothing is missing
 */
public record Fact(String name, Cell value, String missing) {
  /** A fact that may be without a value. */
  public static Fact of(String name, Cell value) {
    return new Fact(name, value, "");
  }
}
