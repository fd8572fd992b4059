package nl.balint.cms.http;

import java.util.Optional;

/** What a visitor asks to have done; any other method is answered with 405. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    /** What a browser asks before a page of another site may read. */
    OPTIONS;

    /** The method of that name; names are case-sensitive (RFC 9110 §9.1). */
    public static Optional<Method> find(String name) {
        for (Method method : values()) {
            if (method.name().equals(name)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** Whether it only reads. What is not safe is checked for its origin. */
    public boolean isSafe() {
        return this == GET || this == HEAD || this == OPTIONS;
    }
}
