package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Value;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that visitors may not see is there for them in no size either. */
class HiddenAssetsTest {

    private static final String NAME = "kring.png";
    private static final ContentPath PICTURE = ContentPath.of("dam", "/" + NAME);
    private static final String THEME = """
            imaging:
              variations:
                card: {width: 40, height: 20}
                square: {width: 20, height: 20, crop: true}
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private String id = "";

    @BeforeEach
    void aPictureInTheDraft() throws Exception {
        site = new TestSite(folder)
                .file("themes/balint.yaml", THEME)
                .file("sites/balint.yaml", "theme: {name: balint}\n");
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        site.change(content -> {
            var asset = content.root("dam").add(NAME, "mgnl:asset");
            var file = asset.add("jcr:content", "mgnl:resource");
            file.set("jcr:data", Value.Binary.of(bytes.toByteArray()));
            file.set("fileName", NAME);
            content.save();
            id = asset.id();
        });
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsNotOnTheSiteIsThereInNoSize() {
        assertMissing();
    }

    @Test
    void whatWasOnTheSiteIsThereInNoSizeThoughOneWasMadeThen() throws Exception {
        site.change(content -> content.publish(PICTURE, Depth.SELF));
        for (var address : addresses()) {
            assertThat(site.get(address).status()).as(address).isEqualTo(200);
        }

        site.change(content -> content.unpublish(PICTURE));

        assertMissing();
    }

    private List<String> addresses() {
        return List.of(
                "/dam/jcr:" + id + "/" + NAME,
                "/.imaging/mte/balint/card/dam/" + NAME + "/jcr:content/" + NAME,
                "/.imaging/mte/balint/square/dam/" + NAME + "/jcr:content/" + NAME);
    }

    /** To who asks, and to who asks whether it is the same still. */
    private void assertMissing() {
        for (var address : addresses()) {
            for (var request :
                    List.of(Request.get(address), Request.get(address).withHeader("If-None-Match", "*"))) {
                assertThatThrownBy(() -> site.ask(request))
                        .as(address)
                        .isInstanceOfSatisfying(
                                RequestFailure.class,
                                failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
            }
        }
    }
}
