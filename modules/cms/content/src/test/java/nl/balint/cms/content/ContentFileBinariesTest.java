package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes beside the YAML, inside the XML, and never from elsewhere. */
class ContentFileBinariesTest {

    @RegisterExtension
    static final FileDesk DESK = new FileDesk();

    private final Path folder = DESK.folder();
    private final Content draft = DESK.draft();
    private final ContentFiles files = DESK.files();

    @Test
    void binariesLieBesideTheYamlAndComeBackWhole() throws IOException {
        byte[] photo = new byte[300_001];
        new Random(1).nextBytes(photo);
        Node asset = draft.root("dam").add("kring.jpg", "mgnl:asset");
        Node resource = asset.add("jcr:content", "mgnl:resource");
        resource.set("jcr:data", Value.Binary.of(photo));
        resource.set("fileName", "een kring ../.jpg");
        draft.save();

        Path yaml = files.exportYaml(asset.path(), folder);
        Path xml = files.exportXml(asset.path(), folder);
        ByteArrayOutputStream inline = new ByteArrayOutputStream();
        files.exportYaml(asset.path(), inline);

        assertThat(Files.readString(yaml)).contains("jcr:data: !file 'dam.kring..jpg.files/1-een_kring_.._.jpg'");
        assertThat(Files.readAllBytes(folder.resolve("dam.kring..jpg.files/1-een_kring_.._.jpg")))
                .isEqualTo(photo);
        Path stream = DESK.write("stream/dam.kring..jpg.yaml", inline.toString(StandardCharsets.UTF_8));
        for (Path file : List.of(yaml, xml, stream)) {
            draft.get(asset.path()).delete();
            draft.save();
            files.importAll(List.of(file), Progress.SILENT);
            assertThat(DESK.bytes(asset.path().child("jcr:content"))).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../geheim.txt", "/etc/passwd", "sub/../../geheim.txt", "link", "er-is-niets", "."})
    void aFileOutsideTheFolderIsNotRead(String relative) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("geheim.txt"), "geheim");
        Files.createSymbolicLink(inside.resolve("link"), folder.resolve("geheim.txt"));
        Path file = DESK.write("in/website.lente.yaml", "lente:\n  geheim: !file '" + relative + "'\n");

        assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("website.lente.yaml:2: The value of 'geheim'");
    }

    @Test
    void anAssetWithoutBytesIsRefusedAsAWhole() throws IOException {
        Path file = DESK.write(
                "dam.leeg.yaml",
                "leeg:\n  jcr:primaryType: mgnl:asset\n  jcr:content:\n    jcr:primaryType: mgnl:resource\n");

        assertThatThrownBy(() -> files.importAll(List.of(file), Progress.SILENT))
                .isInstanceOf(ContentFileFailure.class)
                .hasMessageContaining("jcr:data");
        assertThat(draft.root("dam").children()).isEmpty();
    }
}
