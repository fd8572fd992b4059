package nl.balint.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.balint.house.DemoSociety;
import nl.balint.journeys.Person;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.sample.SampleSociety;

/**
 * Many members who are signed in at once, each with a cookie of their own. There are about 480 in the sample society
 * who lead no group; who is asked for beyond that is one of them on a second machine.
 */
final class Crowd {

    /** Somebody on one machine: what a request says of them, and what their group has. */
    record Seat(String cookie, String mark, String group, String file) {}

    private static final int AT_ONCE = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final String NOTICES = "/mijn/gegevens/berichten";

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> files = new ConcurrentHashMap<>();

    Crowd(String base) {
        this.base = base;
    }

    /** Who belongs to one group and leads none, by the group's word in addresses. */
    static Map<Member, String> members() {
        SampleSociety whole = SampleSociety.whole();
        Map<String, String> slugs = whole.groups().stream().collect(Collectors.toMap(Group::id, Group::slug));
        Map<String, List<Membership>> all =
                whole.memberships().stream().collect(Collectors.groupingBy(Membership::memberId));
        List<String> cast =
                DemoSociety.accounts().stream().map(account -> account.userId()).toList();
        Map<Member, String> found = new LinkedHashMap<>();
        for (Member member : whole.members()) {
            List<Membership> own = all.getOrDefault(member.id(), List.of());
            if (own.size() == 1 && own.get(0).kind() == MembershipKind.MEMBER && !cast.contains(member.id())) {
                found.put(member, slugs.get(own.get(0).groupId()));
            }
        }
        return found;
    }

    /** Signs in so many, a few at once. */
    List<Seat> signIn(int count) throws Exception {
        List<Map.Entry<Member, String>> members = List.copyOf(members().entrySet());
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Seat>> coming = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Map.Entry<Member, String> next = members.get(number % members.size());
                coming.add(hands.submit(() -> seat(next.getKey(), next.getValue())));
            }
            List<Seat> seats = new ArrayList<>();
            for (Future<Seat> one : coming) {
                seats.add(one.get());
            }
            return seats;
        } finally {
            hands.shutdown();
        }
    }

    /** Somebody comes to sign in; gives the status that the form was answered with. */
    int arrive(Member member) {
        return enter(Person.elsewhere(base), member);
    }

    private static int enter(Person person, Member member) {
        return person.signIn(DemoSociety.account(member), Instant::now);
    }

    private Seat seat(Member member, String slug) {
        Person person = Person.elsewhere(base);
        if (enter(person, member) != 303) {
            throw new IllegalStateException(member.id() + " could not sign in");
        }
        String group = "/mijn/groepen/" + slug;
        String file = files.computeIfAbsent(group, key -> file(person, key));
        return new Seat(person.cookies(), person.csrf("/mijn/gegevens"), group, file);
    }

    /** A document that the group has in one of its folders; its area when it has none, as one without a leader. */
    private static String file(Person person, String group) {
        for (String folder : links(person, group + "/documenten", group + "/documenten/")) {
            for (String document : links(person, folder, "/mijn/documenten/")) {
                return document.split("\\?", 2)[0] + "/bestand";
            }
        }
        return group + "/documenten";
    }

    private static List<String> links(Person person, String page, String prefix) {
        return person.page(page).select("main a[href^=" + prefix + "]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
    }

    /**
     * Of a hundred requests 70 are for pages, 20 search, 5 fetch a file, 5 change what somebody wants to be told of.
     */
    HttpRequest request(Seat seat, int number) {
        int lot = lot(number);
        int part = lot % 20;
        if (part == 19) {
            boolean wish = number % 2 == 0;
            return from(seat, NOTICES)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-CSRF", seat.mark())
                    .header("Origin", base)
                    .POST(BodyPublishers.ofString("announcements=" + wish + "&_csrf=" + seat.mark()))
                    .build();
        }
        if (part == 18) {
            return from(seat, seat.file()).build();
        }
        if (part >= 14) {
            List<String> words = List.of("verslag", "presentielijst", "rooster", "werkplan");
            return from(seat, "/mijn/zoeken?q=" + words.get(lot % words.size())).build();
        }
        List<String> pages = List.of("/mijn", seat.group(), seat.group() + "/documenten", "/mijn/gegevens");
        return from(seat, pages.get(lot % pages.size())).build();
    }

    /** The same in each run and without pattern: otherwise each person would ask the same again and again. */
    private static int lot(int number) {
        return (int) ((number * SPREAD) >>> (Integer.SIZE + 1));
    }

    /** A visitor's request, for a page that everybody may read. */
    HttpRequest visit(int number) {
        List<String> pages = List.of("/", "/kosten", "/groepen", "/opleiding", "/groepen?q=Zeist");
        return HttpRequest.newBuilder(URI.create(base + pages.get(number % pages.size())))
                .build();
    }

    private HttpRequest.Builder from(Seat seat, String target) {
        return HttpRequest.newBuilder(URI.create(base + target)).header("Cookie", seat.cookie());
    }

    /** Sends so many a second for so long, whether the earlier ones were answered or not. */
    OpenLoop.Outcome ask(int perSecond, Duration time, IntFunction<HttpRequest> next) {
        return OpenLoop.run(
                perSecond,
                time,
                number -> client.sendAsync(next.apply(number), BodyHandlers.ofByteArray())
                        .thenApply(answer -> answer.statusCode()));
    }
}
