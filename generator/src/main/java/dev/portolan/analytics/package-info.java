/**
 * Figures about traffic. In: the logs that {@code analytics} of {@code portolan.yaml} names. Out: a
 * {@link dev.portolan.analytics.Snapshot}: counts, errors and latencies of products, versions,
 * gateway services and routes, and the same over time; and its JSON. What the figures are is said
 * in SQL, once; DuckDB, which runs it, is known to {@link dev.portolan.analytics.Rollup} alone. Not
 * its job: pages.
 */
package dev.portolan.analytics;
