package nl.balint.cms.security;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;

/** Walks through the log from its first day to its last, and notes each line that does not fit the one before it. */
final class AuditWalk {

    /** How a seal is made, with the key in use (0) or the earlier ones. */
    interface Seal {
        String of(int key, long number, String before, String mark);
    }

    private record Link(String place, String mark, String seal) {}

    private final Seal seals;
    private final ContentPath wipedBefore;
    private final NavigableMap<Long, Link> waiting = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long number;
    private String seal = "";
    private int key;

    /**
     * @param keys how many keys there were; where a newer one sealed a line, an older one seals none after it, for it
     *     may have leaked
     * @param wipedBefore the first day on which no line may have lost its words
     */
    AuditWalk(int keys, Seal seals, ContentPath wipedBefore) {
        this.key = keys - 1;
        this.seals = seals;
        this.wipedBefore = wipedBefore;
    }

    /** The lines of a day. Around midnight a line may be bound on another day than it was written. */
    void day(Node day) {
        List<Long> before = List.copyOf(waiting.keySet());
        for (Node line : day.children()) {
            read(line);
        }
        follow();
        if (before.stream().anyMatch(waiting::containsKey)) {
            passGap();
        }
    }

    AuditCheck end(String last) {
        while (!waiting.isEmpty()) {
            passGap();
        }
        if (key > 0) {
            faults.add("No line has the seal of the key in use, which was noted when it was made");
        }
        if (!seal.equals(last)) {
            faults.add("The last line is missing: the chain does not end with line " + number);
        }
        return new AuditCheck(number, last, faults);
    }

    private void read(Node line) {
        long its = Records.number(line, "number");
        if (its == 0) {
            faults.add("A line is not bound: " + line.path());
            return;
        }
        String mark = Records.text(line, "mark");
        if (!saysWhatItSaid(line, mark)) {
            faults.add("Line " + its + " was changed: " + line.path());
        }
        Link earlier = waiting.put(its, new Link(line.path().toString(), mark, Records.text(line, "seal")));
        if (earlier != null || its <= number) {
            faults.add("Line " + its + " is there twice: " + line.path());
        }
    }

    /** Of a line that had its time the mark is all there is. */
    private boolean saysWhatItSaid(Node line, String mark) {
        if (AuditRecord.isWiped(line)) {
            return line.path().parent().compareTo(wipedBefore) < 0;
        }
        return mark.equals(HexFormat.of().formatHex(AuditRecord.mark(line)));
    }

    private void follow() {
        while (waiting.containsKey(number + 1)) {
            Link link = java.util.Objects.requireNonNull(waiting.remove(number + 1));
            number++;
            if (!isSealed(link)) {
                faults.add("Line " + number + " does not follow the one before it: " + link.place());
            }
            seal = link.seal();
        }
        waiting.headMap(number, true).clear();
    }

    private boolean isSealed(Link link) {
        for (int next = key; next >= 0; next--) {
            if (link.seal().equals(seals.of(next, number, seal, link.mark()))) {
                key = next;
                return true;
            }
        }
        return false;
    }

    private void passGap() {
        long next = waiting.firstKey();
        faults.add("From line " + (number + 1) + " to line " + (next - 1) + " nothing is left");
        Link link = java.util.Objects.requireNonNull(waiting.remove(next));
        number = next;
        seal = link.seal();
        follow();
    }
}
