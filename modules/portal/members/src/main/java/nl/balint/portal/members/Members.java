package nl.balint.portal.members;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** The people. Reading gives what was last saved; writing goes into the save of whoever hands the content. */
public final class Members {

    private final Roll roll;

    Members(Roll roll) {
        this.roll = roll;
    }

    public Optional<Member> find(String id) {
        return roll.now().member(id);
    }

    /** The person with that id; of a merged record the one that took it over. */
    public Optional<Member> findCurrent(String id) {
        Optional<Member> member = find(id);
        return member.flatMap(Member::mergedInto).flatMap(this::findCurrent).or(() -> member);
    }

    public Member get(String id) {
        return find(id).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "members.missing", id));
    }

    /** Everybody but merged records and who was erased, by name. */
    public List<Member> list() {
        return roll.now().members().stream()
                .filter(member -> member.mergedInto().isEmpty() && !member.isErased())
                .toList();
    }

    /** By what somebody is known, with all records that were merged into theirs. */
    public Traces traces(Member member, Traces.Works works, String by) {
        Traces traces = Traces.ofId(member.id(), works, by).and(member);
        List<Member> more = mergedInto(member.id());
        while (!more.isEmpty()) {
            for (Member one : more) {
                traces = traces.and(one);
            }
            more = more.stream().flatMap(one -> mergedInto(one.id()).stream()).toList();
        }
        return traces;
    }

    private List<Member> mergedInto(String id) {
        return roll.now().members().stream()
                .filter(member -> member.mergedInto().filter(id::equals).isPresent())
                .toList();
    }

    /** Leaves of somebody the id and the days of their roles; stands at the save. */
    public void erase(Content content, String id, MemberState.Erased state) {
        Optional<Node> node = content.find(Places.member(id));
        if (node.isEmpty()) {
            return;
        }
        Member bare = Member.of(id, PersonName.ERASED, new Contact("", ""));
        MemberEntry.write(node.get(), bare.withState(state));
    }

    /**
     * Who is called that, best first; everybody when nothing is asked. Accents, capitals and prefixes may be left out.
     */
    public List<Member> search(String asked) {
        return new NameSearch(asked).in(list());
    }

    public Optional<Member> findByEmail(String email) {
        String small = email.strip().toLowerCase(Locale.ROOT);
        return list().stream()
                .filter(member -> member.contact().email().equals(small))
                .findFirst();
    }

    public Optional<Member> findByBig(String number) {
        return list().stream()
                .filter(member -> member.registrations().stream()
                        .anyMatch(entry -> entry.number().equals(number)))
                .findFirst();
    }

    /** Adds a person or changes one; stands at the save. */
    public void save(Content content, Member member) {
        Node node = content.find(Places.member(member.id()))
                .orElseGet(() -> content.root(Places.MEMBERS).add(member.id(), Entry.TYPE));
        MemberEntry.write(node, member);
    }

    /** Removes somebody without a trace; stands at the save. Only for what should never have been there. */
    public void remove(Content content, String id) {
        content.get(Places.member(id)).delete();
    }

    /** Notes a person, as they are, on a node of somebody else's. */
    public void note(Node node, Member member) {
        MemberEntry.write(node, member);
    }

    /** The person as once noted on a node of that id. */
    public Member noted(Node node) {
        return MemberEntry.read(node);
    }
}
