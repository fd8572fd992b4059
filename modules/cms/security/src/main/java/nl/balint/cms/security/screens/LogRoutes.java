package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;

/** The log, for who keeps the installation running: who did what to what, never what it says. */
final class LogRoutes implements Routes {

    private static final int MOST = 200;
    private static final int DAYS = 30;

    private final Desk desk;

    LogRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(Addresses.LOG, this::show));
    }

    private Answer show(Request request) throws Exception {
        desk.security().rights().require(request, "audit:view");
        LocalDate today = LocalDate.now(desk.security().clock());
        LocalDate from = day(request, "van").orElse(today.minusDays(DAYS));
        LocalDate until = day(request, "tot").orElse(today);
        AuditQuery query = AuditQuery.ALL
                .by(person(text(request, "wie")))
                .in(text(request, "groep"))
                .about(text(request, "over"))
                .ofEvent(text(request, "soort"))
                .between(start(from), start(until.plusDays(1)))
                .first(MOST + 1);
        List<AuditLine> lines = desk.security().audit().list(query);
        Map<String, Object> model = new HashMap<>();
        model.put("lines", shown(lines.subList(0, Math.min(lines.size(), MOST))));
        model.put("more", lines.size() > MOST);
        model.put("most", MOST);
        model.put("wie", text(request, "wie"));
        model.put("groep", text(request, "groep"));
        model.put("over", text(request, "over"));
        model.put("soort", text(request, "soort"));
        model.put("van", from.toString());
        model.put("tot", until.toString());
        return desk.show(request, "log", model);
    }

    private List<ShownLine> shown(List<AuditLine> lines) {
        Map<String, String> names = new HashMap<>();
        lines.stream()
                .map(AuditLine::who)
                .filter(who -> !who.isEmpty() && !who.equals(AuditLine.SYSTEM))
                .distinct()
                .forEach(who -> names.put(who, desk.security().nameOf(who)));
        return lines.stream()
                .map(line -> ShownLine.of(line, names.getOrDefault(line.who(), "")))
                .toList();
    }

    /** People are asked for by their id or by their e-mail address. */
    private String person(String text) {
        return text.contains("@")
                ? desk.security()
                        .accounts()
                        .findByEmail(text)
                        .map(Account::userId)
                        .orElse(text)
                : text;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(desk.security().clock().getZone()).toInstant();
    }

    private static Optional<LocalDate> day(Request request, String name) {
        try {
            return request.query(name).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static String text(Request request, String name) {
        return request.query(name).orElse("").strip();
    }
}
