package dev.portolan.portal.reference;

import java.util.List;

/**
 * Rows that belong together below a row.
 *
 * @param title what they are: {@code 4 properties}, {@code One of 3}
 * @param kind {@code properties}, {@code choice} or {@code rules}
 * @param open whether they are to be seen without being asked for
 */
public record Branch(String title, String kind, boolean open, List<Row> rows) {
  public Branch {
    rows = List.copyOf(rows);
  }
}
