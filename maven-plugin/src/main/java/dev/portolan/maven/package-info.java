/**
 * The Maven goals. In: parameters of a {@code pom.xml}. Out: a call of {@link
 * dev.portolan.Portolan}, and its diagnostics in Maven's log. Holds no logic of its own.
 */
package dev.portolan.maven;
