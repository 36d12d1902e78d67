package dev.portolan.inventory.discrepancy;

import java.util.List;

/** Finds the discrepancies of one kind. */
interface Rule {
  List<Discrepancy> find(Estate estate);
}
