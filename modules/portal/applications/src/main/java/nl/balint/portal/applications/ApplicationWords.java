package nl.balint.portal.applications;

import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.SocietyRole;

/**
 * What tasks about applications are about, as far as those for whom they are may know it: the secretariat and the
 * leaders whose turn it is who it is and where from, members that vote only what the applicant agreed to, all others
 * the number.
 */
public final class ApplicationWords implements TaskWords {

    private static final String KIND = "application.";
    private static final String MEMBERS = Principals.reader("");

    private final Applications applications;
    private final Groups groups;
    private final Regions regions;

    public ApplicationWords(Applications applications, Groups groups, Regions regions) {
        this.applications = applications;
        this.groups = groups;
        this.regions = regions;
    }

    @Override
    public Optional<Subject> subject(NewTask task) {
        return task.kind().startsWith(KIND)
                ? applications.find(task.subject()).map(application -> subject(application, task.whom()))
                : Optional.empty();
    }

    /** The group whose members are to do something; who leads it is told by the register. */
    @Override
    public Optional<String> whom(String principal) {
        return principal.startsWith(MEMBERS)
                ? groups.find(principal.substring(MEMBERS.length())).map(Group::name)
                : Optional.empty();
    }

    private Subject subject(Application application, String whom) {
        boolean isOffice = whom.equals(Principals.role(SocietyRole.SECRETARIAAT));
        String groupId = application.state().groupId();
        boolean isTheirTurn = !groupId.isEmpty() && whom.equals(Principals.leader(groupId));
        if (isOffice || isTheirTurn) {
            return named(application, application.person().practice().address().town());
        }
        boolean isVoting = !groupId.isEmpty() && whom.equals(Principals.reader(groupId));
        if (isVoting && application.wishes().mayBeNamed()) {
            return named(application, regions.province(application));
        }
        return new Subject(application.number(), "", isVoting ? regions.province(application) : "");
    }

    private static Subject named(Application application, String where) {
        return new Subject(application.number(), application.person().name().full(), where);
    }
}
