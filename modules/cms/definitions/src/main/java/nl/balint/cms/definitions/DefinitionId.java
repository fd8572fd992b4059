package nl.balint.cms.definitions;

import java.util.List;

/** The parts of an id like {@code site:pages/home}. */
final class DefinitionId {

    private DefinitionId() {}

    static String module(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    static String path(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    static String name(String id) {
        return id.substring(Math.max(id.lastIndexOf('/'), id.indexOf(':')) + 1);
    }

    static boolean isPage(String id) {
        return List.of(path(id).split("/", -1)).contains("pages");
    }
}
