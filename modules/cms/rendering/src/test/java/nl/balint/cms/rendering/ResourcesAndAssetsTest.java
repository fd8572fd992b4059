package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class ResourcesAndAssetsTest {

    private static final String THEME = """
            cssFiles:
              - link: /.resources/site/webresources/css/main.css
              - link: /.resources/site/webresources/css/parts/card.css
            jsFiles:
              - link: /.resources/site/webresources/js/search.js
            imaging:
              variations:
                card: {width: 40, height: 20}
                square: {width: 20, height: 20, crop: true}
                wide: {width: 4000}
            """;

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void aSiteWithATheme() throws Exception {
        site = new TestSite(folder)
                .file("webresources/css/main.css", "a{b:c}")
                .file("webresources/css/parts/card.css", "d{e:url('../../img/f.svg')}")
                .file("webresources/js/search.js", "let a;")
                .file("webresources/.secret", "x")
                .file("webresources/x.yaml", "a: b")
                .file("webresources/x.ftl", "x")
                .file("templates/pages/x.ftlh", "x")
                .file("i18n/site.properties", "a=b")
                .file("themes/balint.yaml", THEME)
                .file("sites/balint.yaml", "theme: {name: balint}\n");
        asset("kring.png", picture(80, 60, "png"));
        asset("kring.jpg", picture(80, 60, "jpg"));
        asset("folder.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        asset("kwaad.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        asset("pagina.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        asset("leugen.png", "geen plaatje".getBytes(StandardCharsets.UTF_8));
        asset("bom.png", pixelBomb());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private void asset(String name, byte[] bytes) {
        site.change(content -> {
            var asset = content.root("dam").add(name, "mgnl:asset");
            var file = asset.add("jcr:content", "mgnl:resource");
            file.set("jcr:data", Value.Binary.of(bytes));
            file.set("fileName", name);
            file.set("jcr:mimeType", "image/png");
            content.save();
            content.publish(ContentPath.of("dam", "/" + name), Depth.SELF);
        });
    }

    private static byte[] picture(int width, int height, String format) throws Exception {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A PNG of a few bytes that says it is 60,000 by 60,000. */
    private static byte[] pixelBomb() throws Exception {
        var bytes = picture(1, 1, "png");
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(bytes, 0, 16);
        data.writeInt(60_000);
        data.writeInt(60_000);
        data.write(bytes, 24, bytes.length - 24);
        var crc = new CRC32();
        var changed = out.toByteArray();
        crc.update(changed, 12, 17);
        ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
        return changed;
    }

    private String idOf(String name) {
        try (var content = site.repository().open(Access.ANONYMOUS, View.PUBLISHED)) {
            return content.get(ContentPath.of("dam", "/" + name)).id();
        }
    }

    @Test
    void aStyleSheetIsServedWithItsTypeAndATag() throws Exception {
        var answer = site.get("/.resources/site/webresources/css/main.css");

        assertThat(answer.header("Content-Type")).contains(MediaTypes.CSS);
        assertThat(answer.header("ETag")).isPresent();
        assertThat(answer.header("Cache-Control")).contains("public, max-age=3600");
    }

    @Test
    void aStampedAddressIsKeptForEver() throws Exception {
        site.pageTemplate(
                        "article",
                        "${resfn.link('/site/webresources/css/main.css')} ${resfn.cachedJs('/site/.*[.]js')?length}")
                .page("/x", "article");
        var address = site.html("/x").split(" ", 2)[0];

        assertThat(address).matches("/.resources/site/webresources/css/main~\\d{4}(-\\d\\d){5}-\\d{3}~cache.css");
        assertThat(site.get(address).header("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.resources/site/templates/pages/x.ftlh",
                "/.resources/site/webresources/x.yaml",
                "/.resources/site/webresources/x.ftl",
                "/.resources/site/webresources/x~1~cache.ftl",
                "/.resources/site/webresources/.secret",
                "/.resources/site/i18n/site.properties",
                "/.resources/site/webresources",
                "/.resources/site/webresources/geen.css",
                "/.resources/site",
                "/dam/jcr:niets/x.png",
                "/dam/kring.png",
                "/dam/jcr:' or 1=1/x",
                "/.imaging/mte/balint/4000x4000/dam/kring.png/jcr:content/kring.png",
                "/.imaging/mte/ander/card/dam/kring.png/jcr:content/kring.png",
                "/.imaging/mte/balint/card/dam/geen.png/jcr:content/geen.png",
                "/.imaging/mte/balint/card/dam/leugen.png/jcr:content/leugen.png",
                "/.imaging/mte/balint/card/dam/bom.png/jcr:content/bom.png",
                "/.imaging/mte/balint/card/dam/folder.pdf/jcr:content/folder.pdf"
            })
    void nothingElseIsServed(String address) {
        assertThatThrownBy(() -> site.get(address.replace(" ", "%20"))).isInstanceOf(RequestFailure.class);
    }

    @Test
    void aPictureIsShownAndADocumentSaved() throws Exception {
        var picture = site.get("/dam/jcr:" + idOf("kring.png") + "/kring.png");
        var document = site.get("/dam/jcr:" + idOf("folder.pdf") + "/folder.pdf");

        assertThat(picture.header("Content-Type")).contains("image/png");
        assertThat(picture.header("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(document.header("Content-Type")).contains("application/pdf");
        assertThat(document.header("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void whatCouldRunIsPowerless() throws Exception {
        for (var name : new String[] {"kwaad.svg", "pagina.html"}) {
            var answer = site.get("/dam/jcr:" + idOf(name) + "/x.png");

            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
        }
        assertThat(site.get("/dam/jcr:" + idOf("pagina.html") + "/x")
                        .header("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void aPictureComesInTheSizesOfTheTheme() throws Exception {
        assertThat(size("card", "kring.png")).isEqualTo("27x20");
        assertThat(size("square", "kring.jpg")).isEqualTo("20x20");
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        assertThat(size("wide", "kring.png")).isEqualTo("80x60");
    }

    @Test
    void whoReadsWebpGetsIt() throws Exception {
        var address = "/.imaging/mte/balint/card/dam/kring.jpg/jcr:content/kring.jpg";
        site.rendering();

        var modern = site.ask(Request.get(address).withHeader("Accept", "image/avif,image/webp,*/*"));
        var plain = site.get(address);

        assertThat(plain.header("Content-Type")).contains("image/jpeg");
        assertThat(modern.header("Content-Type").orElseThrow()).isIn("image/webp", "image/jpeg");
        assertThat(modern.header("Vary")).contains("Accept");
    }

    @Test
    void aPictureWithAPaletteKeepsItsColours() throws Exception {
        int cream = 0xFFFAF5EC;
        var palette = new IndexColorModel(8, 2, new int[] {cream, 0xFF123456}, 0, false, -1, DataBuffer.TYPE_BYTE);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_BYTE_INDEXED, palette), "png", bytes);
        asset("palet.png", bytes.toByteArray());

        assertThat(rendition("card", "palet.png").getRGB(10, 10)).isEqualTo(cream);
    }

    private String size(String variation, String name) throws Exception {
        var image = rendition(variation, name);
        return image.getWidth() + "x" + image.getHeight();
    }

    private BufferedImage rendition(String variation, String name) throws Exception {
        var before = renditions();
        site.get("/.imaging/mte/balint/" + variation + "/dam/" + name + "/jcr:content/" + name);
        var made = renditions();
        made.removeAll(before);
        return ImageIO.read(made.iterator().next().toFile());
    }

    private Set<Path> renditions() throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.startsWith(folder.resolve("imaging")) && Files.isRegularFile(file))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    @Test
    void aRenditionIsLinkedByName() throws Exception {
        site.pageTemplate(
                        "article",
                        "${damfn.getRendition('jcr:" + idOf("kring.png") + "', 'card').link}|${damfn.getAssetLink('jcr:"
                                + idOf("folder.pdf") + "')}|${damfn.getAssetMap('jcr:" + idOf("folder.pdf")
                                + "').fileSize}|${damfn.getRendition('jcr:"
                                + idOf("folder.pdf") + "', 'card').getLink()}")
                .page("/x", "article");

        assertThat(site.html("/x").split("[|]", -1))
                .containsExactly(
                        "/.imaging/mte/balint/card/dam/kring.png/jcr:content/kring.png",
                        "/dam/jcr:" + idOf("folder.pdf") + "/folder.pdf",
                        "8",
                        "/dam/jcr:" + idOf("folder.pdf") + "/folder.pdf");
    }
}
