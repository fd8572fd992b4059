package nl.balint.portal.applications.startdesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.members.Register;

/** What an office sees of the start of a group. */
record StartView(Start start, Register register) {

    /** Something written, with the name of who wrote it. */
    public record Said(java.time.ZonedDateTime at, String by, String name, String text) {}

    /** An advice, with the name of who gave it. */
    public record Opinion(String verdict, String motivation, String name) {}

    Map<String, Object> facts(Desk desk) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", start.plan());
        model.put(
                "phone",
                PhoneNumber.parse(start.plan().phone())
                        .map(PhoneNumber::national)
                        .orElse(start.plan().phone()));
        model.put("missing", start.missing().stream().map(Enum::name).toList());
        model.put("files", start.files());
        model.put("way", start.way());
        model.put("thread", said(start.thread()));
        model.put("readsAdvice", desk.readsAdvice());
        model.put("notes", desk.readsAdvice() ? said(start.notes()) : List.of());
        model.put("advice", desk.readsAdvice() ? advice() : List.of());
        model.put("motivation", motivation());
        model.put("group", desk.isOffice() || desk.isBoard() ? start.groupId() : "");
        return model;
    }

    private String motivation() {
        if (start.state() instanceof StartState.Recognised done) {
            return done.motivation();
        }
        return start.state() instanceof StartState.NotRecognised done ? done.motivation() : "";
    }

    private List<Opinion> advice() {
        List<StartState.Advice> given = start.state() instanceof StartState.AwaitingDecision open
                ? open.advice()
                : start.state() instanceof StartState.AwaitingAdvice open ? open.given() : List.of();
        return given.stream()
                .map(one -> new Opinion(one.verdict().name(), one.motivation(), name(one.by())))
                .toList();
    }

    private List<Said> said(List<Message> messages) {
        return messages.stream()
                .map(message -> new Said(
                        message.at().atZone(nl.balint.cms.workflow.Terms.DUTCH_TIME),
                        message.by().name(),
                        name(message.userId()),
                        message.text()))
                .toList();
    }

    private String name(String memberId) {
        return register.members()
                .find(memberId)
                .map(member -> member.name().full())
                .orElse("");
    }
}
