package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.mail.DemoMail;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.house.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of every light module, written out with the sample values of its definition. */
class MailTemplatesTest {

    private static final LightModules MODULES =
            LightModules.open(List.of(Path.of("../light-modules")), LightModules.Reload.NEVER);
    private static final int LONGEST_SUBJECT = 78;
    private static final int LARGEST_MAIL = 100_000;

    @TempDir
    static Path data;

    private static Repository repository;
    private static MailModule mails;

    @BeforeAll
    static void open() {
        Clock clock = Clock.system(Portal.DUTCH_TIME);
        repository = Repository.inMemory(clock);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(repository, MODULES, clock),
                new RenderingConfig(Duration.ofSeconds(5), 1_000_000, 1_000_000, data, Portal.DUTCH_TIME),
                List.of());
        MailConfig.House house = new MailConfig.House("Sector Balint Intervisie", "secretariaat@balint.example");
        mails = new MailModule(
                new MailModule.Sources(repository, rendering.screens(List.of())::text, clock, new SecureRandom()),
                new MailConfig(house, house.email(), house.email(), "https://balint.example", new MailWay.Demo()));
    }

    @AfterAll
    static void close() {
        mails.close();
        repository.close();
        MODULES.close();
    }

    static List<String> mails() {
        return MODULES.current().templates().stream()
                .map(TemplateDefinition::id)
                .filter(id -> id.contains(":mails/"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailReadsWellInEveryMailProgram(String template) throws IOException {
        Map<String, Object> samples =
                MODULES.current().template(template).orElseThrow().parameters();
        DemoMail mail = mails.preview(new Mail(template, "floor@praktijk.example", samples, MailKind.SERVICE));
        keep(template, mail);
        Document page = Jsoup.parse(mail.html());

        assertThat(mail.subject()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_SUBJECT);
        assertThat(mail.text()).contains("Met vriendelijke groet", "Sector Balint Intervisie");
        assertThat(mail.text().lines().toList()).noneMatch(line -> line.contains("${") || line.contains("[@"));
        assertThat(mail.links()).isNotEmpty().allMatch(link -> link.startsWith("https://balint.example"));
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("script, img, link, iframe, form, object")).isEmpty();
        assertThat(page.select("table:not([role=presentation])")).isEmpty();
        assertThat(page.select("a").eachText()).allMatch(text -> !text.isBlank());
        assertThat(page.select("a").eachText())
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("klik hier"));
        assertThat(mail.html()).hasSizeLessThan(LARGEST_MAIL);
    }

    /** For whoever wants to look at them: target/mails. */
    private static void keep(String template, DemoMail mail) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/mails"));
        String name = template.replaceAll("[:/]", "-");
        Files.writeString(folder.resolve(name + ".html"), mail.html());
        Files.writeString(folder.resolve(name + ".txt"), mail.subject() + "\n\n" + mail.text());
    }
}
