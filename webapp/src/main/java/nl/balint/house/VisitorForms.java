package nl.balint.house;

import java.net.URI;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.wiring.MembersModule;

/** Forms of visitors, put together with the rest of the house. */
final class VisitorForms {

    private VisitorForms() {}

    /** What they use. */
    record House(
            MailModule mail,
            WorkflowModule workflow,
            SecurityModule security,
            DocumentsModule documents,
            MembersModule members,
            Register register,
            URI home) {}

    /** Opens them and gives the clock their jobs; what somebody sent is theirs to take along. */
    static SubmissionsModule open(SubmissionsModule.Sources sources, House house) {
        SubmissionsModule submissions = new SubmissionsModule(
                sources,
                new SubmissionsModule.House(
                        house.mail().outbox(),
                        house.workflow().tasks(),
                        house.security().audit(),
                        house.security().rights(),
                        new FormFiles(house.documents().uploadCheck()),
                        house.home()));
        submissions.addJobs(house.workflow().jobs());
        PersonParts.connect(
                house.members(),
                new SentForms(submissions.senders(), house.register().members()));
        return submissions;
    }
}
