package nl.balint.portal.applications.deeds;

import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.StartProcedure;
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
        Defaults defaults) {

    /**
     * With what a new group begins.
     *
     * @param minimum members
     * @param maximum members
     * @param yearlyPrice in euros
     */
    public record Defaults(int minimum, int maximum, int yearlyPrice) {}

    public Starting starting() {
        Placement placement = new Placement(register, means.accounts(), means.log(), house.name(), house.clock());
        StartLetters letters = new StartLetters(
                means.outbox(), links, new JoinLetters.Post(house.baseUrl(), house.office()), house.clock());
        Founding founding = new Founding(register, placement, defaults, means.log(), house.clock());
        return new Starting(
                starts,
                procedure,
                register.members(),
                new Starting.Means(letters, founding, links, means.tasks(), means.saves(), means.log(), house.clock()));
    }
}
