package nl.balint.cms.editing;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import nl.balint.cms.content.Node;
import nl.balint.cms.publishing.SitePages;

/** Tells whether a page, component or item is still as it was when somebody began to change it. */
public final class VersionMark {

    private VersionMark() {}

    /** Another mark for another text; what stands in areas, and on pages below, has marks of its own. */
    public static String of(Node node) {
        CRC32C sum = new CRC32C();
        add(node, sum);
        return Long.toHexString(sum.getValue());
    }

    private static void add(Node node, CRC32C sum) {
        node.properties().forEach((name, value) -> {
            if (!name.startsWith("mgnl:") && !name.startsWith("jcr:")) {
                sum.update((name + '=' + value.asText() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
        node.children().stream().filter(VersionMark::isOwn).forEach(child -> {
            sum.update((child.name() + '/').getBytes(StandardCharsets.UTF_8));
            add(child, sum);
        });
    }

    /** Whether a node below another is part of its text, rather than a page or something in an area. */
    static boolean isOwn(Node child) {
        return !child.isType(SitePages.ITEM) && !child.isType(Outline.AREA) && !child.isType(Outline.COMPONENT);
    }
}
