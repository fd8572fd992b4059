package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {

    private static final ContentPath PICTURE = ContentPath.of(PageFiles.WORKSPACE, "/foto/kring.png");

    @TempDir
    private Path keys;

    private SiteDesk desk;

    @BeforeEach
    void open() {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Wat het kost");
        desk.change(content -> {
            Node folder = content.root(PageFiles.WORKSPACE).add("foto", "mgnl:folder");
            Node asset = folder.add("kring.png", PageFiles.FILE);
            asset.add("jcr:content", "mgnl:resource").set("jcr:data", Value.Binary.of(new byte[] {1, 2}));
            content.get(SiteDesk.at("/kosten/main/00")).set("image", "jcr:" + asset.id());
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private boolean isSeen() {
        try (Content site = desk.publishing.published()) {
            return site.find(PICTURE).isPresent();
        }
    }

    @Test
    void aPageTakesItsFilesAlongToTheSiteAndNoOthers() {
        desk.change(content -> content.root(PageFiles.WORKSPACE).add("los.png", PageFiles.FILE));
        assertThat(isSeen()).isFalse();

        desk.publishing.publish(SiteDesk.BRAM, List.of(SiteDesk.at("/kosten")));

        assertThat(isSeen()).isTrue();
        try (Content site = desk.publishing.published()) {
            assertThat(site.find(ContentPath.of(PageFiles.WORKSPACE, "/los.png")))
                    .isEmpty();
        }
    }

    @Test
    void aFileThatChangedGoesWithTheNextPublicationOfItsPage() {
        desk.publishing.publish(SiteDesk.BRAM, List.of(SiteDesk.at("/kosten")));
        desk.change(content ->
                content.get(PICTURE.child("jcr:content")).set("jcr:data", Value.Binary.of(new byte[] {1, 2, 3})));
        assertThat(size()).isEqualTo(2);

        desk.publishing.publish(SiteDesk.BRAM, List.of(SiteDesk.at("/kosten")));

        assertThat(size()).isEqualTo(3);
    }

    private long size() {
        try (Content site = desk.publishing.published()) {
            return ((Value.Binary) site.get(PICTURE.child("jcr:content"))
                            .property("jcr:data")
                            .orElseThrow())
                    .size();
        }
    }
}
