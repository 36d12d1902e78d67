/**
 * Regular expressions of schemas, as ECMA-262 has them: in, a pattern; out, whether a text matches
 * it, and texts that do. Patterns and texts come from strangers, so no engine that backtracks ever
 * sees them: the pattern becomes an automaton whose cost is its size times the length of the text,
 * within a budget. Back references are not understood; who asks gets no answer rather than a wrong
 * one.
 */
package dev.portolan.example.regex;
