package nl.balint.house;

import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.assets.AssetsModule;
import nl.balint.cms.contentapps.ContentAppsModule;
import nl.balint.cms.editing.EditingModule;
import nl.balint.cms.privacy.PrivacyModule;
import nl.balint.cms.publishing.wiring.PublishingModule;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.screens.SecurityScreens;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.upkeep.StateScreen;
import nl.balint.cms.wording.WordingModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.cms.workshop.WorkshopModule;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.directory.wiring.PeopleModule;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.members.wiring.MembersModule;

/** The menu of the rooms behind the door: what each module puts there. */
final class Menu {

    private Menu() {}

    static List<Tool> tools() {
        return Stream.of(
                        SecurityScreens.tools(),
                        MembersModule.tools(),
                        EditingModule.tools(),
                        ContentAppsModule.tools(),
                        AssetsModule.tools(),
                        PublishingModule.tools(),
                        SubmissionsModule.tools(),
                        WorkflowModule.tools(),
                        WordingModule.tools(),
                        PrivacyModule.tools(),
                        WorkshopModule.tools(),
                        StateScreen.tools(),
                        DocumentsModule.tools(),
                        StartsModule.tools(),
                        ApplicationsModule.tools(),
                        PeopleModule.tools())
                .flatMap(List::stream)
                .toList();
    }
}
