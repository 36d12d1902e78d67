package dev.portolan.analytics.log;

import java.util.EnumMap;
import java.util.Map;

/** A line cannot be read. Its text is not part of the message: it may hold credentials. */
final class DamagedException extends Exception {
  private static final Map<Damage, DamagedException> ALL = all();

  private final transient Damage damage;

  private DamagedException(Damage damage) {
    super(damage.name(), null, false, false);
    this.damage = damage;
  }

  private static Map<Damage, DamagedException> all() {
    Map<Damage, DamagedException> all = new EnumMap<>(Damage.class);
    for (Damage damage : Damage.values()) {
      all.put(damage, new DamagedException(damage));
    }
    return all;
  }

  static DamagedException of(Damage damage) {
    return ALL.get(damage);
  }

  Damage damage() {
    return damage;
  }
}
