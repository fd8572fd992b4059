package nl.balint.rights;

import java.util.Set;

/** What is hidden: a word, and the kinds of people who read it. */
record Canary(String word, Set<String> readers) {}
