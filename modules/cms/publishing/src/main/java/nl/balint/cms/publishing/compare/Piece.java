package nl.balint.cms.publishing.compare;

/**
 * One text on a page.
 *
 * @param key where it stands, the same in each version
 * @param component what it is part of, in words
 * @param field what it is called there, in words
 */
record Piece(String key, String component, String field, String text) {}
