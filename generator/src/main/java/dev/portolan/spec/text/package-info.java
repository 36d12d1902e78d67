/**
 * Specifications that are text of their own, GraphQL and Protocol Buffers: so far they are shown as
 * downloads with a title. In: the files. Out: a {@link dev.portolan.spec.SpecDocument} without
 * operations.
 */
package dev.portolan.spec.text;
