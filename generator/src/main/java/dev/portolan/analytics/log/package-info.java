/**
 * Access logs. In: files of log lines. Out: {@link dev.portolan.analytics.log.Entries}, columns of
 * the few facts that figures are made of, and how many lines were damaged in which way. What else a
 * line holds (addresses, headers, query strings, credentials) never leaves this package: there is
 * no column for it. Not its job: what the facts add up to.
 */
package dev.portolan.analytics.log;
