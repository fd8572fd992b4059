package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real Magnolia 5.6.2 exported comes in, and goes out again as it was. */
class MagnoliaExportsTest {

    private static final Path EXPORTS = Path.of("src/test/resources/oracle/exports.yaml-xml.txt");

    /** A line break inside a text, which 5.6.2 writes in a way that it cannot read back. */
    private static final String BROKEN = "'regel1\nregel2: x'";

    @RegisterExtension
    static final FileDesk DESK = new FileDesk();

    private static String export(String path, String form) throws IOException {
        var section = Pattern.compile(
                        "### export " + Pattern.quote(path) + " " + form + "\n(.*?)(?=\n### |\\z)", Pattern.DOTALL)
                .matcher(Files.readString(EXPORTS));
        assertThat(section.find()).isTrue();
        return section.group(1).strip() + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/two", "/pr/i18np", "/pr/areas/auto"})
    void aYamlExportGoesOutAsItCameIn(String path) throws IOException {
        var name = path.substring(path.lastIndexOf('/') + 1);

        DESK.importYaml("website." + name + ".yaml", export(path, "yaml"));

        assertThat(DESK.exported(ContentPath.parse("website:/" + name)).strip() + "\n")
                .isEqualTo(export(path, "yaml"));
    }

    @Test
    void anXmlExportGoesOutAsItCameIn() throws IOException {
        DESK.importYaml("website.ytypes.xml", export("/ytypes", "xml"));

        var out = DESK.files()
                .exportXml(ContentPath.parse("website:/ytypes"), DESK.folder().resolve("out"));

        assertThat(Files.readString(out).strip() + "\n").isEqualTo(export("/ytypes", "xml"));
    }

    @Test
    void theSameNodeInXmlIsTheSameInYamlButForALineBreak() throws IOException {
        DESK.importYaml("website.ytypes.xml", export("/ytypes", "xml"));

        assertThat(DESK.exported(ContentPath.parse("website:/ytypes")).strip() + "\n")
                .isEqualTo(export("/ytypes", "yaml").replace(BROKEN, "\"regel1\\nregel2: x\""));
    }
}
