/**
 * OpenAPI 2.0, 3.0, 3.1 and 3.2. In: the files of a specification. Out: one document in the format
 * and version it was written in, what an audience may see of it, and from that the {@link
 * dev.portolan.spec.ApiReference}. The steps: files are read and bundled ({@code Bundler}), checked
 * ({@code StructureCheck}), filtered ({@code AudienceFilter}), told in the terms of 3.1 ({@code
 * SwaggerTwo}, {@code ModernSchemas}) and read into the model ({@code ReferenceBuilder}). Every
 * step makes a new tree that shares what it does not change. All know the format through one table,
 * {@code Grammar}. Hides swagger-parser.
 */
package dev.portolan.spec.openapi;
