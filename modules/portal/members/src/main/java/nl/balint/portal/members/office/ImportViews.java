package nl.balint.portal.members.office;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Paged;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.exchange.Advice;
import nl.balint.portal.members.exchange.Column;
import nl.balint.portal.members.exchange.Import;
import nl.balint.portal.members.exchange.ImportState;
import nl.balint.portal.members.exchange.Importing;
import nl.balint.portal.members.exchange.RowPlan;

/** Imports as the secretariat sees them. */
final class ImportViews {

    private final Register register;
    private final Importing importing;

    ImportViews(Register register, Importing importing) {
        this.register = register;
        this.importing = importing;
    }

    record Line(String id, String fileName, Instant at, String by, ImportState state) {}

    /** What one row would do. */
    record Row(
            int number, RowPlan.Deed deed, String name, String email, String group, String kind, List<Advice> advice) {}

    List<Line> lines(List<Import> imports) {
        return imports.stream()
                .map(made -> new Line(made.id(), made.fileName(), made.at(), name(made.by()), made.state()))
                .toList();
    }

    /** The import; as long as it is not done with what it would do. */
    Map<String, Object> page(Request request, Import made) {
        Map<String, Object> page = new HashMap<>();
        page.put(
                "made",
                Map.of(
                        "id", made.id(),
                        "fileName", made.fileName(),
                        "state", made.state(),
                        "columns", made.mapping().columns()));
        if (made.state() == ImportState.DRAFT) {
            putPlan(page, request, made);
        }
        return page;
    }

    private void putPlan(Map<String, Object> page, Request request, Import made) {
        List<RowPlan> plan = importing.plan(made.id());
        Map<String, Long> sums = new LinkedHashMap<>();
        for (RowPlan.Deed deed : RowPlan.Deed.values()) {
            sums.put(
                    deed.name(), plan.stream().filter(row -> row.deed() == deed).count());
        }
        Paged<RowPlan> paged = Paged.of(request, plan, List.of());
        page.put("header", importing.header(made.id()));
        page.put("fields", Arrays.stream(Column.values()).map(Column::name).toList());
        page.put("sums", sums);
        page.put(
                "memberships",
                plan.stream().mapToInt(row -> row.memberships().size()).sum());
        page.put("does", plan.stream().anyMatch(RowPlan::does));
        page.put("rows", paged.lines().stream().map(this::row).toList());
        page.put("page", paged);
    }

    private Row row(RowPlan plan) {
        return new Row(
                plan.number(),
                plan.deed(),
                plan.member().name().full(),
                plan.member().contact().email(),
                plan.membership()
                        .flatMap(one -> register.groups().find(one.groupId()))
                        .map(Group::name)
                        .orElse(""),
                plan.membership().map(one -> one.kind().name()).orElse(""),
                plan.advice());
    }

    private String name(String memberId) {
        return register.members()
                .findCurrent(memberId)
                .map(member -> member.name().full())
                .orElse("");
    }
}
