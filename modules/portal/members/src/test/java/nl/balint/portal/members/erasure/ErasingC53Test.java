package nl.balint.portal.members.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Value;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.deeds.Merging;
import nl.balint.portal.members.erasure.Erasing.Cause;
import nl.balint.portal.members.exchange.Importing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CASES C53: a word is planted wherever somebody can be, and is nowhere when they are erased. */
class ErasingC53Test {

    private static final String WORD = "zzyxplanta";
    private static final String BIG = "19012345601";

    @TempDir
    private Path data;

    private final TestHouse house = new TestHouse();
    private final Announcements announcements = new Announcements(house.society.repository, house.register.ids());
    private final Group zeist = house.society.group("Zeist");
    private final Member wil = wil();
    private Member word = house.society.person("Jan", "de", "Zzyxplanta");
    private Erasing erasing;

    private Member wil() {
        house.office();
        return house.register.members().search("Verhagen").get(0);
    }

    @BeforeEach
    void plant() {
        erasing = house.erasing(data);
        word = word.withRegistrations(List.of(BigRegistration.of(BIG)));
        house.society.change(content -> house.register.members().save(content, word));
        house.account(word);
        house.society.join(
                Membership.of("", zeist.id(), word.id(), MembershipKind.MEMBER, Term.from(LocalDate.of(2026, 1, 1)))
                        .withException(WORD + " mag erbij"));
        house.give(word, SocietyRole.REDACTIE);
        house.society.change(content -> announcements.add(
                content,
                new Announcement("", zeist.id(), word.id(), house.clock.instant(), "Dag", "Groeten van " + WORD)));
        house.outbox().post(new Mail("members:mails/group-left", word.contact().email(), Map.of(), MailKind.SERVICE));
        importOne();
        mergeOne();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nothingOfThemIsLeftAnywhere() {
        assertThat(places()).contains("members", "groups", "users", "imports", "mails");

        erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO);

        assertThat(places()).isEmpty();
        assertThat(house.register.members().search("Zzyxplanta")).isEmpty();
        assertThat(house.register.members().findByEmail(word.contact().email())).isEmpty();
        assertThat(house.accounts().findByEmail(word.contact().email())).isEmpty();
    }

    @Test
    void whatIsCountedStaysWithoutAName() {
        erasing.erase(house.visitor(wil), word, Cause.TERM_OVER, Works.STAY);

        Instant now = house.clock.instant();
        assertThat(house.register.memberships().ofMember(word.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.term().isOver(now)).isTrue();
                    assertThat(one.term().firstDay()).contains(LocalDate.of(2026, 1, 1));
                    assertThat(one.exception()).isEmpty();
                });
        assertThat(house.register.memberships().at(zeist.id(), now)).isEmpty();
        assertThat(house.society.principals(word, now)).isEmpty();
        assertThat(house.register.belonging().of(word.id(), now).roles()).isEmpty();
        assertThat(house.register.members().get(word.id()).name().full()).isEqualTo("Gewiste persoon");
        assertThat(announcements.list(zeist.id())).hasSize(1);
    }

    @Test
    void theLogTellsThatItWasDoneAndWhyButNotWhoItWas() {
        erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO);

        List<AuditLine> lines = house.security
                .audit()
                .list(AuditQuery.ALL.about("member:" + word.id()).ofEvent("member.erased"));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo(wil.id());
            assertThat(line.details()).containsEntry("cause", "ASKED");
        });
        assertThat(house.security.audit().verify().faults()).isEmpty();
    }

    @Test
    void aLookChangesNothingAndTellsWhatWouldGo() {
        Set<String> before = places();

        List<Fate> fates = erasing.look(word);

        assertThat(places()).isEqualTo(before);
        assertThat(fates)
                .contains(Fate.goes("account", 1), Fate.goes("person", 2), Fate.bare("memberships", 1))
                .extracting(Fate::what)
                .contains("mails", "imports", "announcements");
        assertThat(fates).allSatisfy(fate -> assertThat(fate.number()).isPositive());
    }

    @Test
    void onePartThatFailsLeavesAllAsItWas() {
        Set<String> before = places();
        erasing.add(new Broken());

        assertThatThrownBy(() -> erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO))
                .hasMessage("the disk is full");

        assertThat(places()).isEqualTo(before);
        assertThat(house.accounts().find(word.id())).isPresent();
        assertThat(data.resolve("erased.log")).doesNotExist();
    }

    @Test
    void whatTheJournalSaysIsDoneAtTheNextStart() throws IOException {
        // Written down, and then the house fell over; or an old backup was put back.
        Files.writeString(data.resolve("erased.log"), "2027-01-06T09:00:00Z person:GO " + word.id() + " \n");

        house.erasing(data).replay();
        house.erasing(data).replay();

        assertThat(places()).isEmpty();
        assertThat(house.accounts().find(word.id())).isEmpty();
    }

    @Test
    void theJournalTellsNoNames() throws IOException {
        erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO);

        assertThat(Files.readString(data.resolve("erased.log")))
                .contains(word.id())
                .doesNotContainIgnoringCase(WORD)
                .doesNotContain(BIG);
    }

    @Test
    void twiceIsOnce() {
        erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO);
        erasing.erase(house.visitor(wil), word, Cause.ASKED, Works.GO);

        assertThat(places()).isEmpty();
        assertThat(erasing.look(house.register.members().get(word.id())))
                .extracting(Fate::end)
                .doesNotContain(Fate.End.GOES);
    }

    private static final class Broken implements ErasurePart {
        @Override
        public List<Fate> look(Content system, Traces traces) {
            return List.of();
        }

        @Override
        public Set<Value.Binary> erase(Content system, Traces traces) {
            throw new IllegalStateException("the disk is full");
        }
    }

    private void importOne() {
        Importing importing = new Importing(
                house.society.repository,
                house.register,
                house.clock,
                id -> house.accounts().find(id).isPresent());
        String table = "Voornaam;Achternaam;E-mail\nPiet;" + WORD + ";piet." + WORD + "@huisarts.example\n";
        house.society.change(
                content -> importing.start(content, "leden.csv", table.getBytes(StandardCharsets.UTF_8), wil.id()));
    }

    /** A second record of the same person, which was merged into theirs. */
    private void mergeOne() {
        Member twin = house.society.person("J.", "de", "Zzyxplanta");
        new Merging(house.saves, house.register, house.accounts(), house.log, house.clock)
                .merge(house.visitor(wil), word, twin);
    }

    /** The workspaces in which the word or the number stands, in a name or in a value. */
    private Set<String> places() {
        Set<String> places = new java.util.TreeSet<>();
        for (String workspace : Planted.WORKSPACES) {
            String all = Planted.text(house.society, workspace);
            if (all.contains(WORD) || all.contains(BIG)) {
                places.add(workspace);
            }
        }
        return places;
    }
}
