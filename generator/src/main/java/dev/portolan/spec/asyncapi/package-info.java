/**
 * AsyncAPI. In: the files of a specification. Out: one document in the version it was written in,
 * and what an audience may see of it, as a title and as downloads. Not yet: its operations.
 */
package dev.portolan.spec.asyncapi;
