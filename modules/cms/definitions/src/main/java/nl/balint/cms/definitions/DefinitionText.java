package nl.balint.cms.definitions;

import java.util.Map;
import nl.balint.cms.definitions.internal.yaml.YamlWriter;

/** A definition as the text of a file, for what does not come as a file. */
public final class DefinitionText {

    private DefinitionText() {}

    /**
     * The text of such a file.
     *
     * @param values maps, lists, texts, numbers and flags
     */
    public static String of(Map<String, ?> values) {
        return YamlWriter.write(values);
    }
}
