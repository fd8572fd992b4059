package nl.balint.portal.members.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.balint.cms.http.Answer;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.members.DossierPart;

/** All that the house keeps of a person, as one ZIP: a page to read, the same as JSON, and their own files. */
public final class Dossier {

    private static final int LONGEST_NAME = 120;

    private final Screens letters;
    private final List<DossierPart> parts = new CopyOnWriteArrayList<>();

    /** @param letters renders the page that is read */
    public Dossier(Screens letters) {
        this.letters = letters;
    }

    /** From now on this part is told too. */
    public void add(DossierPart part) {
        parts.add(part);
    }

    public void write(String memberId, String name, OutputStream out) throws IOException {
        Map<String, List<Map<String, Object>>> told = new LinkedHashMap<>();
        for (DossierPart part : parts) {
            told.put(part.name(), part.lines(memberId));
        }
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "mijn-gegevens.html", page(name, told).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, List<Map<String, Object>>> part : told.entrySet()) {
                put(
                        zip,
                        "json/" + part.getKey() + ".json",
                        Answer.asJson(plain(part.getValue())).bytes());
            }
            for (DossierPart part : parts) {
                part.files(
                        memberId, (file, octets) -> copy(zip, "bestanden/" + part.name() + "/" + safe(file), octets));
            }
        }
    }

    private String page(String name, Map<String, List<Map<String, Object>>> told) {
        List<Map<String, Object>> sections = new ArrayList<>();
        told.forEach((part, lines) -> sections.add(Map.of("name", part, "lines", lines)));
        return letters.text("members:dossier/page", Map.of("name", name, "sections", sections));
    }

    /** JSON has texts, numbers and yes or no; a moment is written as text. */
    private static List<Map<String, Object>> plain(List<Map<String, Object>> lines) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, Object> facts = new LinkedHashMap<>();
            line.forEach((name, value) ->
                    facts.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString()));
            plain.add(facts);
        }
        return plain;
    }

    private static void put(ZipOutputStream zip, String name, byte[] octets) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(octets);
        zip.closeEntry();
    }

    private static void copy(ZipOutputStream zip, String name, InputStream octets) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        octets.transferTo(zip);
        zip.closeEntry();
    }

    /** A name inside the ZIP leads nowhere else. */
    static String safe(String name) {
        String flat = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        String bounded = flat.length() > LONGEST_NAME ? flat.substring(flat.length() - LONGEST_NAME) : flat;
        return bounded.isBlank() || bounded.matches("\\.+") ? "bestand" : bounded;
    }
}
