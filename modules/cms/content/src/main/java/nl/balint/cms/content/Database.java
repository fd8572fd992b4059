package nl.balint.cms.content;

import nl.balint.cms.content.internal.store.Connections;

/**
 * A PostgreSQL that holds all content, for several machines at once.
 *
 * @param url as PostgreSQL's driver reads it, {@code jdbc:postgresql://host:5432/database?user=name}; never with a
 *     password
 */
public record Database(String url, String password) {

    Connections connections() {
        return new Connections(url, password);
    }

    /** Host, port and name. */
    public String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    /** Without the password, for it may end up in a log. */
    @Override
    public String toString() {
        return url;
    }
}
