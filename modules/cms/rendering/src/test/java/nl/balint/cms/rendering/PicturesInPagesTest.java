package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that was uploaded in a dialog lies in the page itself. */
class PicturesInPagesTest {

    private static final String CARD = "/.imaging/mte/balint/card/website/x/photo/kring%20%C3%A9.png";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aPageWithAPicture() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        site = new TestSite(folder)
                .file("themes/balint.yaml", "imaging: {variations: {card: {width: 40}}}\n")
                .file("sites/balint.yaml", "theme: {name: balint}\n")
                .pageTemplate("x.ftl", """
                        ${imgfn.getImageVariationLinkFromBinary(content.photo, 'card')!'-'} \
                        ${imgfn.getImageVariationLinkFromBinary(cmsfn.asJCRNode(content).getNode('photo'), 'none')!'-'}""")
                .page("/x", "x", page -> {
                    Node photo = page.add("photo", "mgnl:resource");
                    photo.set("jcr:data", Value.Binary.of(bytes.toByteArray()));
                    photo.set("jcr:mimeType", "image/png");
                    photo.set("fileName", "kring é.png");
                    page.add("text", "mgnl:contentNode");
                });
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsShownInTheSizesOfTheTheme() throws Exception {
        assertThat(site.html("/x")).isEqualTo(CARD + " -");
        assertThat(site.get(CARD).header("Content-Type")).contains("image/png");
    }

    @Test
    void nothingElseInAPageIsAPicture() {
        for (String path : new String[] {"x/text/a.png", "x/a.png", "x/photo/photo/a.png"}) {
            assertThatThrownBy(() -> site.get("/.imaging/mte/balint/card/website/" + path))
                    .as(path)
                    .isInstanceOf(RequestFailure.class);
        }
    }
}
