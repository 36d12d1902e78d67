package dev.portolan.analytics.log;

/** A line cannot be read. Its text is not part of the message: it may hold credentials. */
final class DamagedException extends Exception {
  private final transient Damage damage;

  DamagedException(Damage damage) {
    super(damage.name(), null, false, false);
    this.damage = damage;
  }

  Damage damage() {
    return damage;
  }
}
