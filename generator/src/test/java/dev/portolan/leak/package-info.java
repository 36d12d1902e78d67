/**
 * Proof that what is not visible in a portal leaves no trace in it (domain.md §2, security.md §2).
 */
package dev.portolan.leak;
