package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentXmlTest {

    private static final ContentPath SPRING = ContentPath.parse("website:/lente");
    private static final String START = "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\" sv:name=\"lente\">";
    private static final String PAGE =
            "<sv:property sv:name=\"jcr:primaryType\" sv:type=\"Name\"><sv:value>mgnl:page</sv:value></sv:property>";

    @RegisterExtension
    static final FileDesk DESK = new FileDesk();

    private final Path folder = DESK.folder();
    private final Content draft = DESK.draft();
    private final ContentFiles files = DESK.files();

    @Test
    void aSystemViewIsLaidOutAsMagnoliaDoes() throws IOException {
        importXml(START + PAGE
                + "<sv:property sv:name=\"jcr:uuid\" sv:type=\"String\"><sv:value>1f314f36-e087-461b-b250-83f9a8f4ead4"
                + "</sv:value></sv:property>"
                + "<sv:property sv:name=\"none\" sv:type=\"Long\" sv:multiple=\"true\"/>"
                + "<sv:property sv:name=\"title\" sv:type=\"String\"><sv:value>a &amp; &lt;b&gt;</sv:value></sv:property>"
                + "</sv:node>");

        String xml = Files.readString(files.exportXml(SPRING, folder));

        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sv:node ")
                .endsWith("""
                         sv:name="lente">
                          <sv:property sv:name="jcr:primaryType" sv:type="Name">
                            <sv:value>mgnl:page</sv:value>
                          </sv:property>
                          <sv:property sv:name="jcr:uuid" sv:type="String">
                            <sv:value>1f314f36-e087-461b-b250-83f9a8f4ead4</sv:value>
                          </sv:property>
                          <sv:property sv:name="none" sv:type="Long" sv:multiple="true" />
                          <sv:property sv:name="title" sv:type="String">
                            <sv:value>a &amp; &lt;b&gt;</sv:value>
                          </sv:property>
                        </sv:node>
                        """);
    }

    @Test
    void siblingsOfTheSameNameGetANumber() throws IOException {
        String child = "<sv:node sv:name=\"kind\">" + PAGE + "</sv:node>";

        Imported imported = importXml(START + PAGE + child + child + child + "</sv:node>");

        assertThat(draft.get(SPRING).children()).extracting(Node::name).containsExactly("kind", "kind0", "kind1");
        assertThat(imported.warnings()).hasSize(2);
    }

    @Test
    void anOldExportKeepsItsStampsAndLosesTheNodeThatHeldThem() throws IOException {
        importXml(START + PAGE
                + "<sv:node sv:name=\"MetaData\"><sv:property sv:name=\"jcr:primaryType\" sv:type=\"Name\">"
                + "<sv:value>mgnl:metaData</sv:value></sv:property>"
                + "<sv:property sv:name=\"mgnl:template\" sv:type=\"String\"><sv:value>oud</sv:value></sv:property>"
                + "</sv:node></sv:node>");

        assertThat(draft.get(SPRING).children()).isEmpty();
        assertThat(draft.get(SPRING).text("mgnl:template")).contains("oud");
    }

    @Test
    void aPropertyMayStandAfterTheNodesAndAfterBytesOfAnyLength() throws IOException {
        importXml(START + PAGE
                + "<sv:property sv:name=\"bytes\" sv:type=\"Binary\"><sv:value>aG9</sv:value></sv:property>"
                + "<sv:property sv:name=\"padded\" sv:type=\"Binary\"><sv:value>\naG8=\n</sv:value></sv:property>"
                + "<sv:node sv:name=\"kind\">" + PAGE + "</sv:node>"
                + "<sv:property sv:name=\"title\" sv:type=\"String\"><sv:value>laat</sv:value></sv:property>"
                + "</sv:node>");

        assertThat(draft.get(SPRING).text("title")).contains("laat");
        assertThat(draft.get(SPRING).properties()).containsKeys("bytes", "padded");
        assertThat(draft.get(SPRING).children()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + START + "</sv:node>",
                "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + START + "</sv:node>",
                START + "<sv:property sv:name='a' sv:type='String'><sv:value>&e;</sv:value></sv:property></sv:node>",
                START,
                "<html/>",
                "geen xml",
                "",
                START + "<sv:property sv:name='a' sv:type='Onzin'/></sv:node>",
                START + "<sv:property sv:name='a' sv:type='Long'><sv:value>veel</sv:value></sv:property></sv:node>",
                START + "<sv:property sv:name='a' sv:type='Date'><sv:value>ooit</sv:value></sv:property></sv:node>",
                START + "<sv:property sv:type='Date'/></sv:node>",
                START + "<sv:node sv:name='a'/><sv:property sv:name='jcr:uuid' sv:type='String'/></sv:node>",
                "<sv:property xmlns:sv='http://www.jcp.org/jcr/sv/1.0' sv:name='a' sv:type='Long'/>",
            })
    void hostileOrMeaninglessXmlIsRefusedWithItsFile(String xml) throws IOException {
        assertThatThrownBy(() -> importXml(xml))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("website.lente.xml:1")
                .hasMessageNotContaining("root:");
        assertThat(draft.root("website").children()).isEmpty();
    }

    private Imported importXml(String xml) throws IOException {
        Path file = Files.writeString(folder.resolve("website.lente.xml"), xml);
        return files.importAll(List.of(file), Progress.SILENT);
    }
}
