package nl.balint.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.house.DemoSociety;
import nl.balint.house.Portal;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.sample.SampleSociety;
import nl.balint.settings.Settings;

/**
 * Puts so many published pages and so many documents into a house with the whole society that is not served: pages of
 * three components, a hundred in a folder; documents spread over fifty groups, in no index yet. Arguments: the folder
 * of the house, how many; BALINT_DATA says where its data is.
 */
public final class CapacityFurnishing {

    static final String TOP = "/omvang";

    private static final int IN_FOLDER = 100;
    private static final int GROUPS = 50;
    private static final int TOGETHER = 500;
    private static final int COMPONENTS = 3;

    private CapacityFurnishing() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        Settings settings = Settings.read(Path.of(arguments[0]), System.getenv());
        Clock clock = Clock.system(Portal.DUTCH_TIME);
        try (Portal portal = Portal.open(settings, clock, Progress.SILENT)) {
            documents(portal.demo(), count);
        }
        try (Repository repository = settings.store().open(clock)) {
            pages(repository, count);
        }
    }

    private static void pages(Repository repository, int count) {
        for (int folder = 0; folder * IN_FOLDER < count; folder++) {
            // A session of its own for each: what one read and wrote is forgotten with it.
            try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                Node root = draft.root("website");
                boolean isFirst = folder == 0;
                Node top = isFirst
                        ? PageFurnishing.page(root, TOP.substring(1), COMPONENTS)
                        : root.child(TOP.substring(1)).orElseThrow();
                Node above = PageFurnishing.page(top, "map" + folder, COMPONENTS);
                for (int number = 0; number < Math.min(IN_FOLDER, count - folder * IN_FOLDER); number++) {
                    PageFurnishing.page(above, "p" + number, COMPONENTS);
                }
                draft.save();
                draft.publish(isFirst ? top.path() : above.path(), Depth.TREE);
                draft.save();
            }
        }
    }

    private static void documents(DemoSociety demo, int count) {
        List<String> groups = SampleSociety.whole().groups().stream()
                .map(Group::slug)
                .limit(GROUPS)
                .toList();
        for (int group = 0; group < groups.size(); group++) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int number = group; number < count; number += groups.size()) {
                texts.put("Stuk " + number + ".txt", NaturalText.document(new Random(number)));
                if (texts.size() == TOGETHER) {
                    demo.addUnindexed(groups.get(group), "Mededelingen", texts);
                    texts.clear();
                }
            }
            demo.addUnindexed(groups.get(group), "Mededelingen", texts);
        }
    }
}
