package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.mail.DemoMail;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of every light module, written out with the sample values of its definition. */
class MailTemplatesTest {

    private static final int LONGEST_SUBJECT = 78;
    private static final int LARGEST_MAIL = 100_000;

    @TempDir
    static Path data;

    private static WrittenTemplates templates;
    private static MailModule mails;

    @BeforeAll
    static void open() {
        templates = new WrittenTemplates(data);
        MailConfig.House house = new MailConfig.House("Sector Balint Intervisie", "secretariaat@balint.example");
        mails = new MailModule(
                new MailModule.Sources(
                        templates.repository(), templates.screens()::text, templates.clock(), new SecureRandom()),
                new MailConfig(house, house.email(), house.email(), "https://balint.example", new MailWay.Demo()));
    }

    @AfterAll
    static void close() {
        mails.close();
        templates.close();
    }

    static List<String> mails() {
        return WrittenTemplates.of("mails");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void aMailReadsWellInEveryMailProgram(String template) throws IOException {
        Mail sample = new Mail(template, "floor@praktijk.example", templates.samples(template), MailKind.SERVICE);
        DemoMail mail = mails.preview(sample);
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
        Files.writeString(WrittenTemplates.target("mails", template, ".html"), mail.html());
        Files.writeString(WrittenTemplates.target("mails", template, ".txt"), mail.subject() + "\n\n" + mail.text());
    }
}
