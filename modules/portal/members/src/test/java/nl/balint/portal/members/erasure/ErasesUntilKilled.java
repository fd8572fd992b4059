package nl.balint.portal.members.erasure;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.Traces.Works;
import nl.balint.portal.members.erasure.Erasing.Cause;

/** A process of its own that erases all whom it is told, on two threads, and says of each when it is done. */
final class ErasesUntilKilled {

    /** How a line begins that says so; others are of the log. */
    static final String ERASED = "erased ";

    private ErasesUntilKilled() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        TestHouse house = new TestHouse(data);
        Erasing erasing = house.erasing(data);
        Visitor office = house.office();
        Queue<Member> people = new ConcurrentLinkedQueue<>();
        house.register.members().list().stream()
                .filter(member -> member.name().full().contains(arguments[1]))
                .forEach(people::add);
        OutputStream acknowledgements = new FileOutputStream(FileDescriptor.out);
        for (int i = 0; i < 2; i++) {
            new Thread(() -> erase(erasing, office, people, acknowledgements)).start();
        }
    }

    private static void erase(Erasing erasing, Visitor office, Queue<Member> people, OutputStream acknowledgements) {
        try {
            for (Member member = people.poll(); member != null; member = people.poll()) {
                erasing.erase(office, member, Cause.ASKED, Works.GO);
                synchronized (acknowledgements) {
                    acknowledgements.write((ERASED + member.id() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException parentHasGone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
