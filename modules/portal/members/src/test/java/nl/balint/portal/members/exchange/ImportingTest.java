package nl.balint.portal.members.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Surname;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestSociety;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportingTest {

    private static final String HEADER =
            "Voornaam;Tussenvoegsel;Achternaam;E-mail;Mobiel;Postcode;BIG;Groep;Functie;Vanaf\n";

    private final TestSociety society = new TestSociety();
    private final Importing importing = new Importing(society.repository, society.register, society.clock, id -> false);
    private final Group zeist = society.group("Zeist");
    private String id = "";

    @AfterEach
    void close() {
        society.close();
    }

    @Test
    void aRowBecomesAPersonInAGroup() {
        bring("Çağlar;;Öztürk;Caglar@Huisarts.example;06-1234 5678;3971ab;BIG 099.000.001.01;Zeist;lid;9-2-2027\n");

        ImportResult result = apply();

        assertThat(result).isEqualTo(new ImportResult(1, 0, 1, 0));
        Member member = society.register.members().search("ozturk").get(0);
        assertThat(member.contact()).isEqualTo(new Contact("caglar@huisarts.example", "+31612345678"));
        assertThat(member.practice().address().postcode()).isEqualTo("3971 AB");
        assertThat(member.registrations()).extracting(BigRegistration::number).containsExactly("09900000101");
        assertThat(society.register.memberships().ofMember(member.id()))
                .extracting(Membership::groupId, Membership::kind, Membership::term)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        zeist.id(), MembershipKind.MEMBER, Term.from(LocalDate.of(2027, 2, 9))));
    }

    @Test
    void aLookChangesNothing() {
        bring("Anna;;Berg;anna@huisarts.example;;;;Zeist;;\n");

        assertThat(importing.plan(id)).extracting(RowPlan::deed).containsExactly(RowPlan.Deed.ADD);
        assertThat(society.register.members().list()).isEmpty();
    }

    @Test
    void aSurnameWithItsPrefixIsPartedAndCapitalsArePutRight() {
        bring("ANNE;;VAN DEN BERG;anne@huisarts.example;;;;;;\nFloor;;ijzerman;floor@huisarts.example;;;;;;\n");

        List<RowPlan> rows = importing.plan(id);

        assertThat(rows)
                .extracting(row -> row.member().name().full())
                .containsExactly("Anne van den Berg", "Floor IJzerman");
        assertThat(rows.get(0).member().name().own()).isEqualTo(new Surname("van den", "Berg"));
        assertThat(rows.get(0).advice()).extracting(Advice::key).contains("prefix", "capitals");
    }

    @Test
    void eachRowIsToldWhatIsWrongWithIt() {
        bring("""
                Anna;;;anna@huisarts.example;;;;;;
                Anna;;Berg;geen adres;;;;;;
                Abel;ten;Brink;abel@huisarts.example;123;12;9900000101;;;
                Zoë;d';Hondt;zoe@huisarts.example;;;;Nergens;;
                Lotte;;Jansen;lotte@huisarts.example;;;;Zeist;opperhoofd;
                Bram;de;Boer;bram@huisarts.example;;;;Zeist;;31-2-2027
                Bram 123456782;de;Boer;boer@huisarts.example;;;;;;
                """);

        List<RowPlan> rows = importing.plan(id);

        assertThat(rows.get(0).deed()).isEqualTo(RowPlan.Deed.LEFT_OUT);
        assertThat(keys(rows.get(0))).containsExactly("surname");
        assertThat(keys(rows.get(1))).containsExactly("unsound", "noEmail");
        assertThat(keys(rows.get(2))).containsExactly("unsound", "unsound", "bigZero");
        assertThat(rows.get(2).deed()).isEqualTo(RowPlan.Deed.ADD);
        assertThat(rows.get(3).deed()).isEqualTo(RowPlan.Deed.LEFT_OUT);
        assertThat(keys(rows.get(3))).containsExactly("group");
        assertThat(keys(rows.get(4))).containsExactly("kind");
        assertThat(keys(rows.get(5))).containsExactly("date");
        assertThat(keys(rows.get(6))).containsExactly("bsn");
        assertThat(rows.get(6).member().name().given()).isEmpty();
    }

    @Test
    void whoIsKnownIsChangedAndLosesNothing() {
        Member anna = society.person("Anna", "", "Berg");
        bring("Anna;;Berg;" + anna.contact().email() + ";;3971 AB;;;;\n");

        assertThat(apply()).isEqualTo(new ImportResult(0, 1, 0, 0));

        Member now = society.register.members().get(anna.id());
        assertThat(now.practice().address().postcode()).isEqualTo("3971 AB");
        assertThat(now.contact()).isEqualTo(anna.contact());
    }

    @Test
    void theSamePersonTwiceIsTakenOnceUnlessForAnotherGroup() {
        society.group("Haarlem");
        bring("""
                Hélène;;Büchner;helene@psych.example;;;;Zeist;begeleider;
                Hélène;;Büchner;helene@psych.example;;;;Zeist;begeleider;
                Hélène;;Büchner;helene@psych.example;;;;Haarlem;begeleider;
                """);

        assertThat(importing.plan(id))
                .extracting(RowPlan::deed)
                .containsExactly(RowPlan.Deed.ADD, RowPlan.Deed.LEFT_OUT, RowPlan.Deed.NOTHING);
        assertThat(apply()).isEqualTo(new ImportResult(1, 0, 2, 0));
        assertThat(society.register.members().list()).hasSize(1);
    }

    @Test
    void noMoreComeInThanThereAreSeats() {
        society.group("Klein", new GroupSize(1, 1, false));
        bring("Anna;;Berg;anna@huisarts.example;;;;Klein;;\nAbel;ten;Brink;abel@huisarts.example;;;;Klein;;\n");

        assertThat(importing.plan(id))
                .extracting(RowPlan::deed)
                .containsExactly(RowPlan.Deed.ADD, RowPlan.Deed.LEFT_OUT);
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        Member anna = society.person("Anna", "", "Berg");
        bring("Anna;;Berg;" + anna.contact().email()
                + ";;3971 AB;;Zeist;;\nAbel;ten;Brink;abel@huisarts.example;;;;Zeist;;\n");
        apply();

        ImportResult undone = undo();

        assertThat(undone).isEqualTo(new ImportResult(0, 2, 2, 0));
        assertThat(society.register.members().list()).containsExactly(anna);
        assertThat(society.register.memberships().inGroup(zeist.id())).isEmpty();
        assertThatThrownBy(this::undo).isInstanceOf(WrongImport.class);
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() {
        bring("Abel;ten;Brink;abel@huisarts.example;;;;;;\nAnna;;Berg;anna@huisarts.example;;;;;;\n");
        apply();
        Member abel = society.register.members().search("brink").get(0);
        society.change(content ->
                society.register.members().save(content, abel.withContact(new Contact("nieuw@adres.example", ""))));

        assertThat(undo()).isEqualTo(new ImportResult(0, 1, 0, 1));
        assertThat(society.register.members().list()).extracting(Member::id).containsExactly(abel.id());
    }

    @Test
    void whatSomebodyBroughtIsForgottenInTime() {
        bring("Abel;ten;Brink;abel@huisarts.example;;;;;;\n");
        society.clock.put("2027-01-09T10:00:00Z");

        importing.tidy();

        assertThat(importing.list()).isEmpty();
    }

    private void bring(String rows) {
        byte[] file = (HEADER + rows).getBytes(Charset.forName("UTF-8"));
        society.change(content ->
                id = importing.start(content, "leden.csv", file, "wil").id());
    }

    private ImportResult apply() {
        try (var content = society.open()) {
            ImportResult result = importing.apply(content, id);
            content.save();
            return result;
        }
    }

    private ImportResult undo() {
        try (var content = society.open()) {
            ImportResult result = importing.undo(content, id);
            content.save();
            return result;
        }
    }

    private static List<String> keys(RowPlan row) {
        return row.advice().stream().map(Advice::key).toList();
    }
}
