package dev.portolan.gateway;

/** Whether a route can take a request of an operation. */
public enum Reach {
  /** It takes one. */
  REACHED,
  /** It can take none. */
  MISSED,
  /** It cannot be told. */
  UNKNOWN
}
