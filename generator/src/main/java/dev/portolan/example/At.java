package dev.portolan.example;

/** A place in a value, as steps from its root; null is the root. */
record At(At parent, String step) {

  /** The JSON pointer of {@code at}. */
  static String pointer(At at) {
    if (at == null) {
      return "";
    }
    return pointer(at.parent) + "/" + at.step.replace("~", "~0").replace("/", "~1");
  }
}
