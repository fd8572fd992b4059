package nl.balint.cms.definitions;

import java.util.Locale;
import java.util.Optional;

/** The kinds of definitions that are read, each with the folder of a module that holds them. */
enum DefinitionKind {
    TEMPLATE("templates", true),
    DIALOG("dialogs", true),
    THEME("themes", false),
    SITE("sites", false),
    URI_MAPPING("virtualUriMappings", true),
    FORM("forms", false),
    APP("apps", false),
    BLOCK("blocks", true),
    CONTENT_TYPE("contentTypes", false),
    FIELD_TYPE("fieldTypes", false),
    MESSAGE_VIEW("messageViews", false),
    REST_ENDPOINT("restEndpoints", true),
    REST_CLIENT("restClients", false);

    static final String ENDING = ".yaml";

    private final String folder;
    private final boolean ofModule;

    DefinitionKind(String folder, boolean ofModule) {
        this.folder = folder;
        this.ofModule = ofModule;
    }

    static Optional<DefinitionKind> ofFolder(String folder) {
        for (DefinitionKind kind : values()) {
            if (kind.folder.equals(folder)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@code m:pages/home}, or only the file's name where that is unique over all modules. */
    String id(String module, String pathBelowFolder) {
        String path = pathBelowFolder.substring(0, pathBelowFolder.length() - ENDING.length());
        return ofModule ? module + ":" + path : path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return folder;
    }

    boolean isOfModule() {
        return ofModule;
    }

    /** The word for it in messages: {@code template}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
