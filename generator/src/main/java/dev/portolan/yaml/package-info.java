/**
 * YAML and JSON with positions. In: the text of a file. Out: a Jackson tree in which every object
 * and array knows where it and its children stand in which file ({@link
 * dev.portolan.yaml.PlacedObject}, {@link dev.portolan.yaml.PlacedArray}), and typed access to its
 * fields that reports what is wrong ({@link dev.portolan.yaml.Fields}). Limits hold before anything
 * is built. Hides SnakeYAML. Not its job: what the keys mean.
 */
package dev.portolan.yaml;
