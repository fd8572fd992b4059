package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageNodesTest {

    private static final ContentPath PAGE = ContentPath.of("website", "/vereniging");

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aTemplateThatGenerates() {
        site = new TestSite(folder)
                .componentTemplate("group.ftl", "<section>[@cms.area name=\"inner\"/]</section>")
                .componentTemplate("quote.ftl", "<q>${content.text} ${content.times?c} ${content.loud?c}</q>")
                .file("templates/components/group.yaml", """
                        templateScript: /site/templates/components/group.ftl
                        areas:
                          inner: {}
                        """)
                .file("templates/pages/club.ftl", "[@cms.area name=\"main\"/][@cms.area name=\"extra\"/]")
                .file("templates/pages/club.yaml", """
                        templateScript: /site/templates/pages/club.ftl
                        areas:
                          main:
                            autoGeneration:
                              content:
                                first:
                                  nodeType: mgnl:component
                                  templateId: site:components/quote
                                  text: Welkom
                                  times: 3
                                  loud: true
                                group:
                                  nodeType: mgnl:component
                                  templateId: site:components/group
                          extra: {optional: true}
                          none: {enabled: false}
                          page: {createAreaNode: false}
                        """);
        site.page("/vereniging", "club");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void lookingMakesNothingAndTheDeedMakesAll() throws Exception {
        assertThat(site.html("/vereniging")).isEmpty();
        assertThat(site.asEditor("/vereniging")).contains("cms:area");
        assertThat(names("/vereniging")).isEmpty();

        complete();

        assertThat(names("/vereniging")).containsExactly("main");
        assertThat(names("/vereniging/main")).containsExactly("first", "group");
        assertThat(names("/vereniging/main/group")).containsExactly("inner");
        assertThat(site.asEditor("/vereniging")).contains("<q>Welkom 3 true</q>");
    }

    @Test
    void whatWasDeletedComesBackLastAndWhatIsThereStays() {
        complete();
        site.change(content -> {
            content.get(PAGE.child("main").child("first")).delete();
            content.get(PAGE.child("main").child("group")).set("title", "Eigen");
        });

        complete();

        assertThat(names("/vereniging/main")).containsExactly("group", "first");
        assertThat(read("/vereniging/main/group").text("title")).contains("Eigen");
    }

    private void complete() {
        site.change(content -> new PageNodes(site.modules().current()).complete(content.get(PAGE)));
    }

    private Node read(String path) {
        return site.repository().open(Access.SYSTEM, View.DRAFT).get(ContentPath.of("website", path));
    }

    private List<String> names(String path) {
        return read(path).children().stream().map(Node::name).toList();
    }
}
