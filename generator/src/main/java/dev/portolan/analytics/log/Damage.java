package dev.portolan.analytics.log;

/** In which way a line of a log is damaged. */
public enum Damage {
  SYNTAX("not JSON"),
  CUT("cut off"),
  NO_OBJECT("not one JSON object"),
  UTF8("not UTF-8"),
  DEPTH("nested too deep"),
  LENGTH("too long"),
  TIME("without a time in milliseconds"),
  STATUS("without a status"),
  LATENCY("without a latency"),
  COMPRESSION("broken compression");

  private final String words;

  Damage(String words) {
    this.words = words;
  }

  /** What is wrong, to follow a count: {@code 3 lines not JSON}. */
  public String words() {
    return words;
  }

  /** Always the same one, without a stack: logs of a gigabyte can be damaged in each line. */
  DamagedException exception() {
    return DamagedException.of(this);
  }
}
