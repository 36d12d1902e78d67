package dev.portolan.lint;

/** Some rules of one subject. */
interface Rules {
  void check(Api api, Findings findings);
}
