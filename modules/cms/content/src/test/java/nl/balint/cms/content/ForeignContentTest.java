package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Magnolia project brings beside pages: kinds of content of its own, roles, users, configuration. */
class ForeignContentTest {

    @TempDir
    Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());

    @AfterEach
    void close() {
        repository.close();
    }

    private Imported importFile(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        ContentFiles.workspaces(List.of(file)).forEach(repository::addWorkspace);
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            return new ContentFiles(draft).importAll(List.of(file), Progress.SILENT);
        }
    }

    private Node get(String path) {
        return repository.open(Access.SYSTEM, View.DRAFT).get(ContentPath.parse(path));
    }

    @Test
    void contentOfATypeOfTheProjectBringsItsTypeAndItsWorkspace() throws IOException {
        Imported imported = importFile("tours.alps.yaml", """
                'alps':
                  'jcr:primaryType': 'lm:tour'
                  'jcr:mixinTypes': ['lm:seasonal']
                  'lm:title': 'Alpen'
                  'days':
                    'jcr:primaryType': 'day'
                    'plan': 'wandelen'
                """);

        assertThat(imported.warnings())
                .hasSize(3)
                .anySatisfy(told -> assertThat(told).contains(":1: The node type 'lm:tour' was not known"))
                .anySatisfy(told -> assertThat(told).contains("'lm:seasonal' was not known; it is now a mixin"));
        assertThat(get("tours:/alps").type()).isEqualTo("lm:tour");
        assertThat(get("tours:/alps").isType("mgnl:content")).isTrue();
        assertThat(get("tours:/alps").isType("lm:seasonal")).isTrue();
        assertThat(get("tours:/alps").text("lm:title")).contains("Alpen");
        assertThat(get("tours:/alps/days").isType("mgnl:contentNode")).isTrue();
    }

    @Test
    void theSameInXmlGoesOutAgainAndComesBack() throws IOException {
        importFile("tours.alps.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <sv:node sv:name="alps" xmlns:sv="http://www.jcp.org/jcr/sv/1.0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>lm:tour</sv:value></sv:property>
                  <sv:property sv:name="seats" sv:type="Long"><sv:value>12</sv:value></sv:property>
                </sv:node>
                """);
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            new ContentFiles(draft).exportYaml(ContentPath.parse("tours:/alps"), folder.resolve("out"));
        }

        importFile("tours.alps.yaml", Files.readString(folder.resolve("out/tours.alps.yaml")));

        assertThat(get("tours:/alps").type()).isEqualTo("lm:tour");
        assertThat(get("tours:/alps").text("seats")).contains("12");
    }

    @Test
    void aTypeOfJcrOrOfTheHouseIsNeverMade() {
        for (String type : List.of("nt:fancy", "balint:door", "rep:policy2", "a b:c")) {
            assertThatThrownBy(() ->
                            importFile("tours.alps.yaml", "'alps':\n  'jcr:primaryType': '" + type + "'\n  'a': 'b'\n"))
                    .as(type)
                    .isInstanceOf(ContentFileFailure.class)
                    .hasMessageContaining("is not known");
        }
    }

    @Test
    void usersComeWithoutTheirPasswords() throws IOException {
        Imported imported = importFile("users.admin.eva.yaml", """
                'eva':
                  'jcr:primaryType': 'mgnl:user'
                  'email': 'eva@praktijk.example'
                  'pswd': '$2a$12$abcdefghijklmnopqrstuv'
                  'old':
                    'jcr:primaryType': 'mgnl:password'
                    'hash': 'secret'
                  'roles':
                    'jcr:primaryType': 'mgnl:contentNode'
                    '0': '0f1e2d3c-0000-4000-8000-000000000001'
                """.replace("users.admin", "users"), "admin");

        assertThat(imported.warnings()).anySatisfy(told -> assertThat(told).contains("The password is not taken over"));
        assertThat(get("users:/admin/eva").text("email")).contains("eva@praktijk.example");
        assertThat(get("users:/admin/eva").property("pswd")).isEmpty();
        assertThat(get("users:/admin/eva").child("old")).isEmpty();
        assertThat(get("users:/admin/eva").child("roles")).isPresent();
    }

    @Test
    void whoComesAlongIsInvitedWithTheRolesHeHad() throws IOException {
        importFile("userroles.editor.yaml", """
                'editor':
                  'jcr:primaryType': 'mgnl:role'
                  'jcr:uuid': '0f1e2d3c-0000-4000-8000-000000000009'
                """);
        Imported imported = importFile("users.people.yaml", """
                'people':
                  'jcr:primaryType': 'mgnl:folder'
                  'eva':
                    'jcr:primaryType': 'mgnl:user'
                    'email': 'eva@praktijk.example'
                    'roles':
                      '0': '0f1e2d3c-0000-4000-8000-000000000009'
                      '1': '0f1e2d3c-0000-4000-8000-00000000000a'
                  'system':
                    'jcr:primaryType': 'mgnl:user'
                """);

        assertThat(new ForeignUsers(repository).toInvite(imported.nodes()))
                .containsExactly(
                        "users:/people/eva: has no account here; invite eva@praktijk.example (had the roles editor)",
                        "users:/people/system: has no account here; invite by mail whoever this is");
    }

    private Imported importFile(String name, String text, String folderName) throws IOException {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("users").add(folderName, "mgnl:folder");
            draft.save();
        }
        return importFile(name, text);
    }

    private static final String EDITOR = """
            'editor':
              'jcr:primaryType': 'mgnl:role'
              'acl_website':
                'jcr:primaryType': 'mgnl:contentNode'
                '0':
                  'jcr:primaryType': 'mgnl:contentNode'
                  'path': '/news'
                  'permissions': 63
                '00':
                  'jcr:primaryType': 'mgnl:contentNode'
                  'path': '/news/*'
                  'permissions': 63
                '01':
                  'jcr:primaryType': 'mgnl:contentNode'
                  'path': '/nowhere'
                  'permissions': 8
                '02':
                  'jcr:primaryType': 'mgnl:contentNode'
                  'path': '/news'
                  'permissions': 'many'
              'acl_uri':
                'jcr:primaryType': 'mgnl:contentNode'
                '0':
                  'jcr:primaryType': 'mgnl:contentNode'
                  'path': '/*'
                  'permissions': 63
            """;

    private void publishNews() {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("news", "mgnl:page").set("title", "Nieuws");
            draft.save();
            draft.publish(ContentPath.parse("website:/news"), Depth.TREE);
            draft.save();
        }
    }

    @Test
    void rightsOfARoleBecomeOurs() throws IOException {
        publishNews();
        Imported imported = importFile("userroles.editor.yaml", EDITOR);

        List<String> notes = new ForeignRoles(repository).takeOver(imported.nodes());

        try (Content editor = repository.open(Access.of("role:editor"), View.DRAFT);
                Content others = repository.open(Access.of("role:other"), View.DRAFT)) {
            assertThat(editor.may(ContentPath.parse("website:/news"), Right.WRITE))
                    .isTrue();
            assertThat(others.may(ContentPath.parse("website:/news"), Right.WRITE))
                    .isFalse();
        }
        assertThat(notes)
                .anySatisfy(told -> assertThat(told).contains("config/roles.yaml"))
                .anySatisfy(told -> assertThat(told).contains("there is no website:/nowhere in the draft content"))
                .anySatisfy(told -> assertThat(told).contains("/acl_website/02: is no right"));
    }

    @Test
    void whatAnonymousMayNotReadIsClosedForEverybody() throws IOException {
        publishNews();
        Imported imported = importFile(
                "userroles.anonymous.yaml",
                EDITOR.replace("'editor'", "'anonymous'").replace("'permissions': 63", "'permissions': 0"));

        new ForeignRoles(repository).takeOver(imported.nodes());

        try (Content anybody = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            assertThat(anybody.find(ContentPath.parse("website:/news"))).isEmpty();
        }
    }

    @Test
    void partsOfTheConfigurationAreContentLikeAnyOther() throws IOException {
        importFile("config.modules.yaml", """
                'modules':
                  'jcr:primaryType': 'mgnl:content'
                  'travel':
                    'jcr:primaryType': 'mgnl:content'
                    'templates':
                      'jcr:primaryType': 'mgnl:content'
                      'tour':
                        'jcr:primaryType': 'mgnl:contentNode'
                        'templateScript': '/travel/tour.ftl'
                        'visible': 'true'
                """);

        assertThat(get("config:/modules/travel/templates/tour").text("templateScript"))
                .contains("/travel/tour.ftl");
    }

    @Test
    void theFoldersAroundAPartOfTheConfigurationAreMade() throws IOException {
        importFile("config.modules.hotel.dialogs.yaml", """
                'dialogs':
                  'jcr:primaryType': 'mgnl:content'
                  'room':
                    'label': 'Room'
                """);

        assertThat(get("config:/modules/hotel/dialogs/room").text("label")).contains("Room");
    }
}
