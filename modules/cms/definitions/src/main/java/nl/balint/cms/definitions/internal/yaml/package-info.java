/**
 * YAML as light modules write it: a tree that remembers file and line, includes, inheritance and merging. Nothing here
 * knows what a definition is, and nothing is ever constructed but text, numbers, booleans, lists and maps. Begin at
 * {@link nl.balint.cms.definitions.internal.yaml.YamlReader}.
 */
@NullMarked
package nl.balint.cms.definitions.internal.yaml;

import org.jspecify.annotations.NullMarked;
