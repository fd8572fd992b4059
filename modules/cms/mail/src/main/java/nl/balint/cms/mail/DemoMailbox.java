package nl.balint.cms.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.NodeQuery.Direction;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Answer;

/** Where mails end in a demo: nobody gets them, anybody at this machine reads them. Only the newest are kept. */
public final class DemoMailbox implements Outbox.Others {

    /** Where a running demo tells {@link #json}, to whoever is at the machine. */
    public static final String JSON = "/demo/postvak.json";

    /** Where a running demo tells {@link #text}. */
    public static final String TEXT = "/demo/postvak.txt";

    static final String WORKSPACE = "demomails";

    private static final int MOST = 500;

    private final Repository repository;
    private final Clock clock;

    public DemoMailbox(Repository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        repository.addRecords(WORKSPACE);
    }

    /** Brings mails here. */
    Carrier carrier() {
        return () -> new Carrier.Round() {
            @Override
            public Outcome carry(Carrier.Parcel parcel) {
                keep(parcel);
                return new Outcome.Delivered();
            }

            @Override
            public void close() {
                // There is no connection to end.
            }
        };
    }

    /** All mails, the newest first, for programs. */
    public String json() {
        return Answer.asJson(list()).text() + "\n";
    }

    /** The same for people: who, what about, and the links. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (DemoMail mail : list()) {
            text.append(mail.at())
                    .append("  ")
                    .append(mail.to())
                    .append("  ")
                    .append(mail.subject())
                    .append('\n');
            mail.links().forEach(link -> text.append("    ").append(link).append('\n'));
        }
        return text.toString();
    }

    /** The newest first. */
    List<DemoMail> list() {
        try (Content content = content()) {
            return newest(content).stream().map(DemoMailbox::arrived).toList();
        }
    }

    Optional<DemoMail> find(String id) {
        if (!ContentPath.isName(id)) {
            return Optional.empty();
        }
        try (Content content = content()) {
            return content.find(ContentPath.root(WORKSPACE).child(id)).map(DemoMailbox::arrived);
        }
    }

    /** Forgets all that came for this address. */
    @Override
    public void erase(String address) {
        try (Content content = content()) {
            content.list(NodeQuery.in(WORKSPACE).where("to", address)).forEach(Node::delete);
            content.save();
        }
    }

    @Override
    public void eraseNaming(Collection<String> words) {
        try (Content content = content()) {
            content.root(WORKSPACE).children().stream()
                    .filter(node -> MailStore.read(node).says(words))
                    .toList()
                    .forEach(Node::delete);
            content.save();
        }
    }

    @Override
    public void forget(Collection<String> ids) {
        try (Content content = content()) {
            ids.stream()
                    .flatMap(id -> content.find(ContentPath.root(WORKSPACE).child(id)).stream())
                    .forEach(Node::delete);
            content.save();
        }
    }

    private void keep(Carrier.Parcel parcel) {
        try (Content content = content()) {
            ContentPath path = ContentPath.root(WORKSPACE).child(parcel.id());
            content.find(path).ifPresent(Node::delete);
            Node node = content.root(WORKSPACE).add(parcel.id(), MailStore.RECORD);
            node.set("to", parcel.to());
            node.set("at", MailStore.moment(clock.instant()));
            MailStore.write(node, parcel.letter());
            content.save();
            newest(content).stream().skip(MOST).forEach(Node::delete);
            content.save();
        }
    }

    private static List<Node> newest(Content content) {
        return content.list(NodeQuery.in(WORKSPACE).ofType(MailStore.RECORD).orderBy("at", Direction.DESCENDING));
    }

    private static DemoMail arrived(Node node) {
        return DemoMail.of(
                node.name(), MailStore.instant(node, "at"), MailStore.text(node, "to"), MailStore.read(node));
    }

    private Content content() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}
