package nl.balint.portal.applications.office;

import java.util.List;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.forms.ActForm;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Register;

/** What the secretariat does with an application. */
final class OfficeActs {

    static final ActForm PROPOSE = ActForm.of(
            "voorleggen",
            "propose",
            data -> new JoinAct.Propose(data.text("group")),
            Field.hidden("group").required());
    static final ActForm OFFER_SEAT = ActForm.of(
            "aanbieden",
            "offer-seat",
            data -> new JoinAct.OfferSeat(data.text("group")),
            Field.hidden("group").required());
    static final ActForm ADD_GROUP = ActForm.of(
            "groep",
            "add-group",
            data -> new JoinAct.AddGroup(data.text("group")),
            Field.list("group").required());

    static final ActForm TAKE_UP = ActForm.of("oppakken", "take-up", data -> new JoinAct.TakeUp());
    private static final ActForm ASK = ActForm.of(
            "vragen", "ask", data -> new JoinAct.Ask(), ActForm.words().required());
    private static final ActForm WRITE = ActForm.of(
            "bericht", "write", data -> new JoinAct.Write(), ActForm.words().required());
    private static final ActForm CHANGE_START = ActForm.of(
            "begindag",
            "change-start",
            data -> new JoinAct.ChangeStart(data.date("from")),
            Field.date("from").required());
    private static final ActForm TAKE_BACK = ActForm.of("terugnemen", "take-back", data -> new JoinAct.TakeBack());
    private static final ActForm WAIT =
            ActForm.of("wachtlijst", "put-on-waiting-list", data -> new JoinAct.PutOnWaitingList());
    private static final ActForm REJECT = ActForm.of(
            "afwijzen",
            "reject",
            data -> new JoinAct.Reject(data.choice("reason", JoinState.Reason.class)),
            Field.choice("reason").choices(Choice.all(JoinState.Reason.class)).required(),
            ActForm.words());
    private static final ActForm HOLD = ActForm.of(
            "bewaren",
            "hold",
            data -> new JoinAct.Hold(data.date("until")),
            Field.date("until").required());

    /** Those for which a button stands beside a group. */
    static final List<ActForm> BESIDE_A_GROUP = List.of(PROPOSE, OFFER_SEAT);

    private OfficeActs() {}

    /** Those for which a form stands on the page, the likeliest first. */
    static List<ActForm> withForm(ActForm addGroup) {
        return List.of(TAKE_UP, ASK, WRITE, addGroup, CHANGE_START, TAKE_BACK, WAIT, REJECT, HOLD);
    }

    /** To add a group that meets and was not chosen before. */
    static ActForm addGroup(Register register, Application application) {
        return ADD_GROUP.asking(ADD_GROUP
                .form()
                .replace(ADD_GROUP
                        .form()
                        .get("group")
                        .choices(register.groups().list().stream()
                                .filter(group -> group.state().isAlive())
                                .filter(group -> !application.file().chosen().contains(group.id()))
                                .map(group -> Choice.of(group.id(), group.name()))
                                .toList())));
    }
}
