package nl.balint.portal.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.site.Society;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.own.GroupDoor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The desks of offices and groups with their real templates; whoever is said to ask has signed in. */
public final class Desks implements AutoCloseable {

    private static final Path HOME = Path.of("../../..").toAbsolutePath().normalize();

    private final TestHouse house;
    private final LightModules modules =
            LightModules.open(List.of(HOME.resolve("light-modules")), LightModules.Reload.NEVER);
    private final SearchModule search;
    private final List<Route> routes;

    public Desks(TestHouse house) {
        this.house = house;
        search = SearchModule.inMemory(house.repository, SiteModule::address);
        Society society = new Society(
                "Sector Balint Intervisie",
                "Balint",
                "Groepen",
                new Society.Reach(TestHouse.OFFICE, "", "", ""),
                "",
                new Society.Parent("NVGP", "NVGP", "https://nvgp.example"),
                8,
                12,
                500);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(house.repository, modules, house.clock),
                RenderingConfig.standard(folder()),
                new SiteModule(new Site(society, "http://localhost"), house.repository, search.search(), house.clock)
                        .templateFunctions());
        Once once = new Once(new SecureRandom(), house.clock);
        GroupDoor door = new GroupDoor(house.register.groups(), house.security.rights());
        Locale dutch = Locale.forLanguageTag("nl");
        ApplicationsModule.House around = new ApplicationsModule.House(
                rendering.screens(List.of(once)),
                once,
                key -> modules.current().messages().text(dutch, key),
                door);
        routes = Stream.concat(Stream.of(house.module.desks(around)), house.starts().routes(around).stream())
                .flatMap(part -> part.routes().stream())
                .toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-desks");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody with a role in the society. */
    public Member holder(String given, SocietyRole role) {
        Member member = house.society.member(given, "", "Verhagen");
        house.change(content -> house.register
                .assignments()
                .add(
                        content,
                        new Assignment(
                                "", member.id(), role, Assignment.NATIONAL, Term.from(LocalDate.of(2020, 1, 1)))));
        return member;
    }

    public Document page(Member who, String target) {
        Answer answer = get(who, target);
        if (answer.status() != 200) {
            throw new AssertionError(target + " gave " + answer.status());
        }
        return Jsoup.parse(answer.text());
    }

    public Answer get(Member who, String target) {
        return answer(request(Method.GET, target, who));
    }

    /** The same by somebody who showed who they are hours ago. */
    public Answer getLongAfterProof(Member who, String target) {
        return answer(request(Method.GET, target, who)
                .with(Visitor.class, visitor(who, house.clock.instant().minus(Duration.ofHours(6)))));
    }

    /** Sends a form: names and values in turn. */
    public Answer post(Member who, String target, String... fields) {
        StringBuilder body = new StringBuilder("_=_");
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return answer(request(Method.POST, target, who)
                .withBody("application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Request request(Method method, String target, Member who) {
        return Request.of(method, target).with(Visitor.class, visitor(who, house.clock.instant()));
    }

    private Visitor visitor(Member who, Instant proved) {
        return Visitor.of(
                who.id(),
                house.register.belonging().of(who.id(), house.clock.instant()),
                Strength.SECOND_FACTOR,
                proved);
    }

    private Answer answer(Request request) {
        String[] asked = request.path().text().split("/", -1);
        try {
            // As in the real table an address that is written out comes before one with placeholders.
            for (boolean exact : new boolean[] {true, false}) {
                for (Route route : routes) {
                    Optional<Map<String, String>> placeholders = route.method() == request.method()
                            ? placeholders(route.pattern().split("/", -1), asked)
                            : Optional.empty();
                    if (placeholders.isPresent() && placeholders.get().isEmpty() == exact) {
                        return route.handler().handle(request.withPlaceholders(placeholders.get()));
                    }
                }
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        throw new AssertionError("No route for " + request);
    }

    private static Optional<Map<String, String>> placeholders(String[] pattern, String[] asked) {
        if (pattern.length != asked.length) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                found.put(pattern[i].substring(1, pattern[i].length() - 1), asked[i]);
            } else if (!pattern[i].equals(asked[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    @Override
    public void close() {
        search.close();
        modules.close();
    }
}
