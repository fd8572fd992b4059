package nl.balint.cms.assets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.publishing.PageBook;
import nl.balint.cms.publishing.PageFiles;
import nl.balint.cms.publishing.SitePages;

/** Which pages name which files, in one view. */
final class Uses {

    private final PageBook<Set<String>> idsByPage;

    Uses(Repository repository, View view) {
        this.idsByPage = PageBook.of(repository, view, PageFiles::ids);
    }

    /** The pages that name it, by their paths. */
    List<ContentPath> of(String id) {
        return idsByPage.ask(pages -> pages.entrySet().stream()
                .filter(page -> page.getValue().value().contains(id))
                .map(page -> ContentPath.of(SitePages.WORKSPACE, page.getKey()))
                .toList());
    }

    /** All ids that pages name. */
    Set<String> all() {
        return idsByPage.ask(pages -> {
            Set<String> all = new HashSet<>();
            pages.values().forEach(page -> all.addAll(page.value()));
            return all;
        });
    }
}
