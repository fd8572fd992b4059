package nl.balint.portal.members.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.mail.SentMail;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Session;
import nl.balint.portal.members.DossierPart;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;

/** What the door knows of a person: the account, where they are signed in, what they did, what was mailed to them. */
public final class AccountParts {

    private static final int MOST = 5_000;

    private final SecurityModule security;
    private final Register register;
    private final Outbox outbox;

    public AccountParts(SecurityModule security, Register register, Outbox outbox) {
        this.security = security;
        this.register = register;
        this.outbox = outbox;
    }

    private record Part(String name, Function<String, List<Map<String, Object>>> told) implements DossierPart {
        @Override
        public List<Map<String, Object>> lines(String memberId) {
            return told.apply(memberId);
        }
    }

    public List<DossierPart> parts() {
        return List.of(
                new Part("account", this::account),
                new Part("sessions", this::sessions),
                new Part("deeds", this::deeds),
                new Part("mails", this::mails));
    }

    private List<Map<String, Object>> account(String id) {
        return security.accounts().find(id).map(AccountParts::facts).stream().toList();
    }

    private static Map<String, Object> facts(Account account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("email", account.email());
        facts.put("createdAt", account.createdAt());
        facts.put("lastSignIn", account.hasSignedIn() ? account.lastSignIn() : "");
        facts.put("app", account.factors().totp());
        facts.put("passkeys", account.factors().passkeys());
        facts.put("recoveryCodes", account.factors().recoveryCodes());
        facts.put("language", account.language().tag());
        return facts;
    }

    private List<Map<String, Object>> sessions(String id) {
        return security.sessions().list(id).stream().map(AccountParts::facts).toList();
    }

    private static Map<String, Object> facts(Session session) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("browser", session.deviceName().browser());
        facts.put("system", session.deviceName().system());
        facts.put("since", session.begunAt());
        facts.put("seenAt", session.seenAt());
        return facts;
    }

    private List<Map<String, Object>> deeds(String id) {
        return security.audit().list(AuditQuery.ALL.by(id).first(MOST)).stream()
                .map(this::facts)
                .toList();
    }

    private Map<String, Object> facts(AuditLine line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", line.at());
        facts.put("event", line.event());
        facts.put("group", register.groups().find(line.group()).map(Group::name).orElse(""));
        return facts;
    }

    /** To the address of the person and to that of the account, which may be another. */
    private List<Map<String, Object>> mails(String id) {
        TreeSet<String> addresses = new TreeSet<>();
        register.members().find(id).map(Member::contact).ifPresent(contact -> addresses.add(contact.email()));
        security.accounts().find(id).ifPresent(account -> addresses.add(account.email()));
        addresses.remove("");
        return outbox.listTo(addresses).stream().map(AccountParts::facts).toList();
    }

    private static Map<String, Object> facts(SentMail mail) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", mail.since());
        facts.put("state", mail.state());
        facts.put("subject", mail.subject());
        facts.put("text", mail.text());
        return facts;
    }
}
