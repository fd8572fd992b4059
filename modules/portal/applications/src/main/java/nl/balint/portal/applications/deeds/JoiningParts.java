package nl.balint.portal.applications.deeds;

import java.net.URI;
import java.time.Clock;
import java.util.function.BiConsumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.JoinProcedure;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/** What {@link Joining} is made of. */
public record JoiningParts(
        Applications applications, JoinProcedure procedure, Register register, Links links, Means means, House house) {

    /** With what deeds are done. */
    public record Means(Saves saves, Accounts accounts, Outbox outbox, Tasks tasks, Log log) {}

    /**
     * In whose name, and by whose clock.
     *
     * @param name in whose name people are invited
     * @param office the mail address of the secretariat
     */
    public record House(String name, String office, URI baseUrl, Clock clock) {}

    public Joining joining() {
        return joining(means.outbox()::add);
    }

    /** The same without a mail, for what is made up. */
    public Joining silent() {
        return joining((content, mail) -> {});
    }

    private Joining joining(BiConsumer<Content, Mail> outbox) {
        JoinLetters letters = new JoinLetters(
                outbox, register, links, new JoinLetters.Post(house.baseUrl(), house.office()), house.clock());
        Placement placement = new Placement(register, means.accounts(), means.log(), house.name(), house.clock());
        JoinEffects effects = new JoinEffects(applications, letters, links, means.tasks(), placement);
        return new Joining(
                applications,
                new Joining.Rules(procedure, effects),
                register,
                means.saves(),
                means.log(),
                house.clock());
    }
}
