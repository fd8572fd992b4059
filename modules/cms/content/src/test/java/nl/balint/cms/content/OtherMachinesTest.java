package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherMachinesTest {

    /** Beside the workspaces lie the rights to all of them, which are no workspace. */
    @Test
    void whenTheStoreWasOpenedAnewEachWorkspaceMayHaveChangedInBothViews() {
        try (Repository repository = Repository.inMemory(Clock.systemUTC())) {
            List<ContentChange> told = new ArrayList<>();
            repository.listenElsewhere(told::add);

            new OtherMachines(repository).renewed();

            assertThat(told).extracting(ContentChange::view).containsExactlyInAnyOrder(View.DRAFT, View.PUBLISHED);
            assertThat(told).allSatisfy(change -> assertThat(change.paths()).contains(ContentPath.root("website")));
        }
    }
}
