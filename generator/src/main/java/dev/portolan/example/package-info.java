/**
 * Examples: made where none is given, checked where one is. In: the schemas of an {@link
 * dev.portolan.spec.ApiReference}. Out: values that fit them ({@link
 * dev.portolan.example.ExampleMaker}), the same as text in a media type ({@link
 * dev.portolan.example.ExampleText}), and diagnostics for given examples that do not fit ({@link
 * dev.portolan.example.ExampleChecker}). Not its job: pages.
 *
 * <p>It validates by itself. A library was measured first (com.networknt:json-schema-validator
 * 2.0.8): it is sound, and the tests compare every verdict with it; but its work doubles with each
 * level of a schema whose parts refer twice to the next ({@code allOf: [B, B]}: 22 levels take 0.8
 * s, 32 a quarter of an hour), nothing stops it, patterns run on an engine that backtracks, and it
 * knows neither directions nor positions. Specifications come from strangers, so here a schema and
 * a value meet once, and work, depth and size are limited.
 */
package dev.portolan.example;
