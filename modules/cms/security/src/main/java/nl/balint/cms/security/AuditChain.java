package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.HouseKey;

/**
 * The chain in which the lines of the log hang: each has a number, the mark of what it says, and a seal over that and
 * the seal before it. Without the key of the house nobody makes a seal.
 */
final class AuditChain {

    private static final String CHAIN = "chain";
    private static final ContentPath HEAD = AuditRecord.ROOT.child(CHAIN);
    private static final int AT_ONCE = 500;
    private static final int LINE_DEPTH = 4;

    private final Repository repository;
    private final List<byte[]> keys;

    /** @param keys the one in use, then earlier ones, the newest first */
    AuditChain(Repository repository, List<byte[]> keys) {
        this.repository = repository;
        this.keys = List.copyOf(keys);
    }

    static boolean isLine(ContentPath path) {
        return path.workspace().equals(AuditRecord.WORKSPACE) && path.depth() == LINE_DEPTH;
    }

    /** The folders of days, in the order of time. */
    static List<Node> days(Content content) {
        List<Node> days = new ArrayList<>();
        for (Node year : inOrder(content.root(AuditRecord.WORKSPACE))) {
            for (Node month : inOrder(year)) {
                days.addAll(inOrder(month));
            }
        }
        return days;
    }

    /** Binds all lines that are not bound. */
    synchronized void seal() {
        boolean[] more = {true};
        while (more[0]) {
            Records.again(() -> more[0] = sealSome());
        }
    }

    /** @param wipedBefore the first day on which no line may have lost its words */
    AuditCheck verify(ContentPath wipedBefore) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            AuditWalk walk = new AuditWalk(keys.size(), this::sealOf, wipedBefore);
            for (Node day : days(content)) {
                walk.day(day);
            }
            return walk.end(
                    content.find(HEAD).map(head -> Records.text(head, "seal")).orElse(""));
        }
    }

    private String sealOf(int key, long number, String before, String mark) {
        byte[] text = (number + "|" + before + "|" + mark).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(HouseKey.mac(keys.get(key), text));
    }

    private boolean sealSome() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            NodeQuery unsealed = NodeQuery.in(AuditRecord.WORKSPACE).where(AuditRecord.UNSEALED, Value.of(true));
            List<Node> lines = content.list(unsealed).stream()
                    .sorted(Comparator.comparing((Node line) -> Records.instant(line, "at"))
                            .thenComparing(Node::name))
                    .limit(AT_ONCE)
                    .toList();
            if (lines.isEmpty()) {
                return false;
            }
            Node head = Records.ensure(content, HEAD);
            lines.forEach(line -> bind(line, head));
            content.save();
            return lines.size() == AT_ONCE;
        }
    }

    private void bind(Node line, Node head) {
        long number = Records.number(head, "number") + 1;
        String mark = HexFormat.of().formatHex(AuditRecord.mark(line));
        String seal = sealOf(0, number, Records.text(head, "seal"), mark);
        line.set("number", Value.of(number));
        line.set("mark", mark);
        line.set("seal", seal);
        line.remove(AuditRecord.UNSEALED);
        head.set("number", Value.of(number));
        head.set("seal", seal);
    }

    private static List<Node> inOrder(Node parent) {
        return parent.children().stream()
                .filter(child -> !child.name().equals(CHAIN))
                .sorted(Comparator.comparing(Node::name))
                .toList();
    }
}
