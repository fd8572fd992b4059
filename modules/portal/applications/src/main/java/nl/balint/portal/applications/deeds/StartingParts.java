package nl.balint.portal.applications.deeds;

import java.util.function.BiConsumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.print.Printer;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.StartProcedure;
import nl.balint.portal.applications.setup.SettingUp;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.Register;

/** What {@link Starting} is made of. */
public record StartingParts(
        Starts starts,
        StartProcedure procedure,
        Register register,
        Links links,
        JoiningParts.Means means,
        JoiningParts.House house,
        Defaults defaults,
        Printer printer,
        SettingUp settingUp) {

    /**
     * With what a new group begins.
     *
     * @param minimum members
     * @param maximum members
     * @param yearlyPrice in euros
     */
    public record Defaults(int minimum, int maximum, int yearlyPrice) {}

    public Starting starting() {
        return starting(means.outbox()::add);
    }

    /** The same without a mail, for what is made up. */
    public Starting silent() {
        return starting((content, mail) -> {});
    }

    private Starting starting(BiConsumer<Content, Mail> outbox) {
        Placement placement = new Placement(register, means.accounts(), means.log(), house.name(), house.clock());
        StartLetters letters = new StartLetters(
                outbox,
                new Holders(register),
                links,
                new JoinLetters.Post(house.baseUrl(), house.office()),
                house.clock());
        Founding founding = new Founding(register, placement, defaults, means.log(), house.clock());
        return new Starting(
                starts,
                procedure,
                register.members(),
                new Starting.Means(
                        letters,
                        new StartPapers(printer, register.members(), house.clock()),
                        founding,
                        settingUp,
                        links,
                        means.tasks(),
                        means.saves(),
                        means.log(),
                        house.clock()));
    }
}
