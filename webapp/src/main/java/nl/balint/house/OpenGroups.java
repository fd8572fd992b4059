package nl.balint.house;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.forms.Choice;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Register;

/** The groups that somebody may choose on a form: those that live and take people. Their name and town are public. */
final class OpenGroups implements Supplier<List<Choice>> {

    private final Register register;
    private final Clock clock;

    OpenGroups(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Choice> get() {
        return register.groups().list().stream()
                .filter(this::isOpen)
                .sorted(Comparator.comparing(Group::name))
                .map(group -> Choice.of(group.id(), label(group)))
                .toList();
    }

    private boolean isOpen(Group group) {
        return group.state().isAlive()
                && !group.size().closed()
                && !register.groups().seats(group, clock.instant()).isFull();
    }

    private static String label(Group group) {
        String town = group.place().town();
        return town.isEmpty() || town.equals(group.name()) ? group.name() : group.name() + " (" + town + ")";
    }
}
