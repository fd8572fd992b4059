package nl.balint.cms.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.balint.cms.editing.dialog.Parcels;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FirstFile;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** Takes in a file for a field of a dialog, before the dialog itself is saved. */
final class Bringing implements Routes {

    private static final int MOST_BYTES = 10_000_000;

    private final Desk desk;
    private final FileCheck check;
    private final Parcels parcels;

    Bringing(Desk desk, FileCheck check, Parcels parcels) {
        this.desk = desk;
        this.check = check;
        this.parcels = parcels;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(Desk.PAGES + "/meegebracht", this::bring));
    }

    private Answer bring(Request request) throws IOException {
        desk.editor(request);
        FirstFile file = FirstFile.sent(request, MOST_BYTES);
        if (file.isEmpty()) {
            return refused(request, "editing.problem.file.empty", List.of());
        }
        if (file.isTooLarge()) {
            return refused(request, "editing.problem.file.large", List.of(Integer.toString(MOST_BYTES / 1_000)));
        }
        Path plain = Files.createTempFile("brought-", ".tmp");
        try {
            Files.write(plain, file.octets());
            return judged(request, plain, file.name());
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private Answer judged(Request request, Path plain, String name) throws IOException {
        FileCheck.Finding finding = check.check(plain, name, "");
        if (finding instanceof FileCheck.Finding.Unwelcome unwelcome) {
            return refused(request, unwelcome.key(), unwelcome.arguments());
        }
        FileCheck.Finding.Welcome welcome = (FileCheck.Finding.Welcome) finding;
        try {
            String value = parcels.put(Brought.of(name, welcome));
            return Answer.asJson(Map.of("value", value, "name", name)).personal();
        } finally {
            Files.deleteIfExists(welcome.file());
        }
    }

    private Answer refused(Request request, String key, List<String> arguments) {
        String told = desk.words(request).definitions().messages().text(request.locale(), key, arguments.toArray());
        return Answer.asJson(Map.of("told", told)).status(422).personal();
    }
}
