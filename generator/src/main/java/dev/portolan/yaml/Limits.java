package dev.portolan.yaml;

/**
 * What one file may cost. Everything past a limit is an error of its author.
 *
 * @param bytes size of the file, UTF-8
 * @param depth nesting of mappings and sequences
 * @param nodes values in the tree, each alias counted with all that it stands for
 */
public record Limits(int bytes, int depth, int nodes) {
  /** For the catalog's own files. */
  public static final Limits CATALOG = new Limits(1 << 20, 50, 100_000);

  /** For API specifications: GitHub's REST description has 13 MB and about a million nodes. */
  public static final Limits SPEC = new Limits(64 << 20, 200, 8_000_000);
}
