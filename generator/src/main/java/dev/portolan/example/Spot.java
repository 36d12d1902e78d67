package dev.portolan.example;

/**
 * Where in a sample a value is made.
 *
 * @param name of the property, for hints
 * @param depth containers around it
 * @param pointer in the sample
 * @param serial from 0; another one for items that have to differ
 * @param optional true if it may be left out
 */
record Spot(String name, int depth, String pointer, int serial, boolean optional) {
  static final Spot ROOT = new Spot("", 0, "", 0, false);

  Spot property(String key, boolean mayMiss) {
    String step = key.replace("~", "~0").replace("/", "~1");
    return new Spot(key, depth + 1, pointer + "/" + step, serial, mayMiss);
  }

  Spot item(int index, int number, boolean mayMiss) {
    return new Spot(name, depth + 1, pointer + "/" + index, number, mayMiss);
  }
}
