package nl.balint.portal.applications.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.applications.forms.ActForm;
import nl.balint.portal.applications.procedure.Ballot;
import nl.balint.portal.applications.procedure.JoinAct;

/** What a group does with an application. */
final class GroupActs {

    static final ActForm VOTE = ActForm.of(
            "",
            "vote",
            data -> new JoinAct.Vote(data.choice("choice", Ballot.Choice.class)),
            Field.choice("choice").choices(Choice.all(Ballot.Choice.class)).required());

    private static final ActForm MEET = ActForm.of(
            "kennismaken", "meet", data -> new JoinAct.Meet(), ActForm.words().required());
    private static final ActForm DECLINE = ActForm.of(
            "geen-plek",
            "decline",
            data -> new JoinAct.Decline(data.choice("because", JoinAct.NoBecause.class)),
            Field.choice("because").choices(Choice.all(JoinAct.NoBecause.class)).required());
    private static final ActForm REPORT = ActForm.of(
            "verslag",
            "report-meeting",
            GroupActs::report,
            Field.choice("result").choices(Choice.all(JoinAct.Result.class)).required(),
            Field.date("from"));
    private static final ActForm CLOSE = ActForm.of("tellen", "close-ballot", data -> new JoinAct.CloseBallot());
    private static final ActForm CHANGE_START = ActForm.of(
            "begindag",
            "change-start",
            data -> new JoinAct.ChangeStart(data.date("from")),
            Field.date("from").required());

    /** Those of the leaders, the likeliest first. */
    static final List<ActForm> OF_LEADERS = List.of(MEET, REPORT, CLOSE, CHANGE_START, DECLINE);

    private GroupActs() {}

    private static JoinAct report(FormData data) {
        JoinAct.Result result = data.choice("result", JoinAct.Result.class);
        return JoinAct.ReportMeeting.of(result, data.findDate("from").orElse(LocalDate.EPOCH));
    }

    /** When it fits there is a first day. */
    static FormData judged(FormData data) {
        boolean lacksDay = data.name().equals(REPORT.form().name())
                && data.find("result").equals(Optional.of(JoinAct.Result.FITS.name()))
                && data.find("from").isEmpty();
        return lacksDay ? data.withProblem("from", "applications.report-meeting.from.problem.empty") : data;
    }
}
