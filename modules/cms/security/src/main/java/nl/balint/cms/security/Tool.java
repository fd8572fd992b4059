package nl.balint.cms.security;

/**
 * An entry in the menu of the rooms behind the door; its label is the text {@code <id>.tool}.
 *
 * @param permission who lacks it does not see the entry; empty for everybody who signed in
 * @param order the smallest number first
 */
public record Tool(String id, String address, String permission, int order) {}
