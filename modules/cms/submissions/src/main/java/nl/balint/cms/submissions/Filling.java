package nl.balint.cms.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far somebody is with a form. It travels sealed in the form itself: the house keeps nothing of somebody who did
 * not ask for it (docs/decisions/0039).
 *
 * @param key tells this filling in from others
 * @param since when it was last shown
 * @param step the name of the step that is shown; {@link #REVIEW} for the overview
 * @param draft the fingerprint of the draft that it was taken up from; empty when there is none
 */
record Filling(
        String form,
        String key,
        Instant since,
        String step,
        Map<String, List<String>> answers,
        List<KeptFile> files,
        String draft) {

    /** Not the name of a step: those have no colon. */
    static final String REVIEW = ":review";

    Filling {
        answers = Map.copyOf(answers);
        files = List.copyOf(files);
    }

    Filling at(String newStep) {
        return new Filling(form, key, since, newStep, answers, files, draft);
    }

    Filling shown(Instant now) {
        return new Filling(form, key, now, step, answers, files, draft);
    }

    Filling ofDraft(String fingerprint) {
        return new Filling(form, key, since, step, answers, files, fingerprint);
    }

    /** With these answers in the place of those to the same questions. */
    Filling with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(answers);
        all.putAll(more);
        return new Filling(form, key, since, step, all, files, draft);
    }

    Filling withFiles(List<KeptFile> changed) {
        return new Filling(form, key, since, step, answers, changed, draft);
    }

    List<KeptFile> files(String question) {
        return files.stream().filter(file -> file.question().equals(question)).toList();
    }

    /** With a file more. */
    Filling add(KeptFile file) {
        List<KeptFile> all = new ArrayList<>(files);
        all.add(file);
        return withFiles(all);
    }

    /** Without what people typed. */
    @Override
    public String toString() {
        return "Filling " + form + " " + step;
    }
}
