package nl.balint.house;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.NewAccount;
import nl.balint.portal.applications.sample.SampleApplications;
import nl.balint.portal.applications.sample.SampleStarts;
import nl.balint.portal.directory.people.SampleListings;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.documents.sample.SampleDocuments;
import nl.balint.portal.documents.sample.SampleDocuments.Amount;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.sample.SampleSociety;

/**
 * The sample people of a demo and how they sign in. Everybody knows their passwords, so they never come into a real
 * house: whoever makes them has asked whether it is a demo.
 */
public final class DemoSociety {

    private static final String PASSWORD = "kring-van-tien-stoelen";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Who of the cast has an account: by key, what they are, and whether their second factor is set up. */
    private record Part(String key, String role, boolean hasFactor) {}

    private static final List<Part> PARTS = List.of(
            new Part("helene", "begeleider", true),
            new Part("pieter-jan", "huisarts-cobegeleider en EKC", true),
            new Part("thijs", "begeleider in opleiding", true),
            new Part("anne", "lid", true),
            new Part("abel", "lid, nog zonder tweede stap", false),
            new Part("floor", "lid", true),
            new Part("anna", "lid", true),
            new Part("wil", "secretariaat", true),
            new Part("koos", "commissie", true),
            new Part("noor", "commissie", true),
            new Part("ada", "bestuur", true),
            new Part("jits", "PAM", true),
            new Part("bram", "eindredactie", true),
            new Part("lotte", "redactie", true),
            new Part("fatma", "privacycoördinator", true),
            new Part("joris", "beheer", true));

    private final Repository repository;
    private final Register register;
    private final Accounts accounts;

    private final SampleDocuments documents;
    private final SampleApplications applications;
    private final SampleStarts starts;
    private final SampleNote note;
    private final Clock clock;

    /** What people have beside an account, and the note of what is still to be laid. */
    record Samples(DocumentsModule documents, SampleApplications applications, SampleStarts starts, SampleNote note) {}

    DemoSociety(Repository repository, Register register, Accounts accounts, Samples samples, Clock clock) {
        this.applications = samples.applications();
        this.starts = samples.starts();
        this.note = samples.note();
        this.clock = clock;
        this.repository = repository;
        this.register = register;
        this.accounts = accounts;
        this.documents = new SampleDocuments(samples.documents(), register, clock);
    }

    /** The sample accounts; the same in every demo. */
    public static List<DemoAccount> accounts() {
        SampleSociety sample = SampleSociety.small();
        Map<String, String> groups = sample.groups().stream().collect(Collectors.toMap(Group::id, Group::name));
        return PARTS.stream().map(part -> account(part, sample, groups)).toList();
    }

    /** On a first start: three groups, those who run the society, and what they have under way. */
    void begin() {
        if (!register.members().list().isEmpty()) {
            return;
        }
        note.begin(Term.dayOf(clock.instant()));
        sow(SampleSociety.small());
        applications.sow();
        starts.sow();
    }

    /** The documents of the last weeks, for a first look, unless they are all there; nobody has to wait for them. */
    void addRecentDocuments(Progress progress) {
        note.begun().ifPresent(day -> {
            documents.sow(Amount.FEW, day, progress);
            note.end();
        });
    }

    /** All sixty groups. */
    public void makeWhole() {
        sow(SampleSociety.whole());
    }

    /** Two years of documents for each group that there is: about 2,500 for the whole society. */
    public void addDocuments(Progress progress) {
        documents.sow(Amount.ALL, progress);
    }

    /** Who is not of the cast signs in too; to measure with. */
    public void addAccounts(List<Member> members) {
        open(members.stream().map(DemoSociety::account).toList());
    }

    /** How one of these signs in: with the same password, and an app of their own. */
    public static DemoAccount account(Member member) {
        return account(member, member.id(), "lid", "", secret(member.id()));
    }

    /** Texts as files of that name in a folder of a group, to measure with. */
    public void addDocuments(String group, String folder, Map<String, String> texts) {
        documents.add(group, folder, texts);
    }

    /** The same for very many: the index takes them in at the next start. */
    public void addUnindexed(String group, String folder, Map<String, String> texts) {
        documents.addUnindexed(group, folder, texts);
    }

    /** So many applications, over all groups and steps. */
    public void addApplications(int count, Progress progress) {
        applications.sow(count, done -> progress.step("applications", done, count));
    }

    private void sow(SampleSociety sample) {
        Set<String> before = register.members().list().stream().map(Member::id).collect(Collectors.toSet());
        sample.sow(repository, register);
        new SampleListings(repository, register).sow(before);
        open(accounts());
    }

    private void open(List<DemoAccount> people) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            people.stream()
                    .filter(account -> accounts.find(content, account.userId()).isEmpty())
                    .forEach(account -> accounts.addReady(
                            content,
                            new NewAccount(account.userId(), account.email(), account.name()),
                            account.password(),
                            account.totpSecret()));
            content.save();
        }
    }

    private static DemoAccount account(Part part, SampleSociety sample, Map<String, String> groups) {
        Member member = sample.person(part.key());
        String group = sample.memberships().stream()
                .filter(membership -> membership.memberId().equals(member.id()))
                .map(Membership::groupId)
                .map(id -> groups.getOrDefault(id, ""))
                .findFirst()
                .orElse("");
        return account(member, part.key(), part.role(), group, part.hasFactor() ? secret(part.key()) : "");
    }

    private static DemoAccount account(Member member, String key, String role, String group, String secret) {
        return new DemoAccount(
                key, member.id(), member.name().full(), member.contact().email(), role, group, PASSWORD, secret);
    }

    /** Always the same for the same person, and no secret at all. */
    private static String secret(String key) {
        StringBuilder text = new StringBuilder();
        for (byte octet : digest(key)) {
            text.append(BASE_32.charAt(octet & 31));
        }
        return text.toString();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
