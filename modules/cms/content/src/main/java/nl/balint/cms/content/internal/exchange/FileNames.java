package nl.balint.cms.content.internal.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of content files: {@code website.nieuws.lente.yaml} holds {@code website:/nieuws/lente}. A dot in a name is
 * doubled.
 */
public final class FileNames {

    private FileNames() {}

    /** The file's name without extension for a workspace and a path such as {@code /nieuws/lente}. */
    public static String write(String workspace, String path) {
        return path.equals("/")
                ? workspace
                : workspace + path.replace(".", "..").replace('/', '.');
    }

    /** Workspace first, then the names of the path. */
    public static List<String> read(String fileName) {
        String text = withoutExtension(fileName);
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDouble = c == '.' && i + 1 < text.length() && text.charAt(i + 1) == '.';
            if (c == '.' && !isDouble) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
                i += isDouble ? 1 : 0;
            }
        }
        names.add(name.toString());
        return names;
    }

    public static String withoutExtension(String fileName) {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    public static boolean isYaml(String fileName) {
        return fileName.endsWith(".yaml") || fileName.endsWith(".yml");
    }

    public static boolean isXml(String fileName) {
        return fileName.endsWith(".xml");
    }
}
