package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Progress;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rich text of another project is imported as it is; whoever asks for it gets what a page would show of it. */
class DeliveredTextTest {

    private static final String HOSTILE =
            "<p onclick=steal()>Dag</p><script>steal()</script><img src=https://elders.example/x.png>";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder);
        site.file("restEndpoints/delivery/pages_v1.yaml", """
                $type: jcrDeliveryEndpoint_v2
                rootPath: /
                nodeTypes: [mgnl:page]
                depth: 3
                """);
        site.file("templates/pages/tour.yaml", "{renderType: freemarker, dialog: site:tour}\n");
        site.file("dialogs/tour.yaml", """
                form:
                  properties:
                    body: {$type: richTextField}
                    more: {$type: jcrMultiValueField, field: {$type: richTextField}}
                    sign: {$type: textField}
                    intro: {$type: textField}
                """);
        site.file(
                "dialogs/other.yaml",
                "form: {properties: {intro: {$type: richTextField}, sign: {$type: textField}}}\n");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theScriptOfAnImportedPageIsNotHandedOut() throws Exception {
        importPage("""
                'reis':
                  'jcr:primaryType': 'mgnl:page'
                  'mgnl:template': 'site:pages/tour'
                  'body': '%1$s'
                  'more': ['%1$s']
                  'part':
                    'jcr:primaryType': 'mgnl:contentNode'
                    'intro': '%1$s'
                    'unheard': '%1$s'
                """.formatted(HOSTILE));

        assertThat(site.ask(Request.get("/.rest/delivery/pages/v1/reis")).text())
                .contains("\"body\":\"<p>Dag</p>\"", "\"more\":[\"<p>Dag</p>\"]")
                .contains("\"intro\":\"<p>Dag</p>\"", "\"unheard\":\"<p>Dag</p>\"")
                .doesNotContain("steal", "elders.example");
    }

    @Test
    void plainTextIsHandedOutAsItWasWritten() throws Exception {
        importPage("""
                'reis':
                  'jcr:primaryType': 'mgnl:page'
                  'mgnl:template': 'site:pages/tour'
                  'body': '1 < 2 & 3'
                  'intro': 'Zo schrijft u <b> op'
                  'sign': 'a <b'
                """);

        assertThat(site.ask(Request.get("/.rest/delivery/pages/v1/reis")).text())
                .contains("\"body\":\"1 < 2 & 3\"", "Zo schrijft u <b> op", "\"sign\":\"a <b\"");
    }

    private void importPage(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("website.reis.yaml"), yaml);
        site.change(draft -> {
            new ContentFiles(draft).importAll(List.of(file), Progress.SILENT);
            draft.save();
            draft.publish(ContentPath.of("website", "/reis"), Depth.TREE);
        });
    }
}
