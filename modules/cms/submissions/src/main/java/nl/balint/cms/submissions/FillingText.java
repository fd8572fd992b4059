package nl.balint.cms.submissions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A filling as octets, and back. */
final class FillingText {

    private FillingText() {}

    static byte[] write(Filling filling) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            text(out, filling.form());
            text(out, filling.key());
            out.writeLong(filling.since().toEpochMilli());
            text(out, filling.step());
            text(out, filling.draft());
            answers(out, filling.answers());
            out.writeInt(filling.files().size());
            for (KeptFile file : filling.files()) {
                text(out, file.question());
                text(out, file.name());
                text(out, file.type());
                out.writeLong(file.size());
                text(out, file.id());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return octets.toByteArray();
    }

    static Filling read(byte[] octets) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets))) {
            String form = text(in);
            String key = text(in);
            Instant since = Instant.ofEpochMilli(in.readLong());
            String step = text(in);
            String draft = text(in);
            Map<String, List<String>> answers = answers(in);
            List<KeptFile> files = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                files.add(new KeptFile(text(in), text(in), text(in), in.readLong(), text(in)));
            }
            return new Filling(form, key, since, step, answers, files, draft);
        } catch (IOException broken) {
            throw new UncheckedIOException("What was sealed here cannot be read", broken);
        }
    }

    /** Only the answers. */
    static byte[] write(Map<String, List<String>> answers) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            answers(out, answers);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return octets.toByteArray();
    }

    static Map<String, List<String>> readAnswers(byte[] octets) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(octets))) {
            return answers(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("What was sealed here cannot be read", broken);
        }
    }

    private static void answers(DataOutputStream out, Map<String, List<String>> answers) throws IOException {
        out.writeInt(answers.size());
        for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
            text(out, answer.getKey());
            out.writeInt(answer.getValue().size());
            for (String value : answer.getValue()) {
                text(out, value);
            }
        }
    }

    private static Map<String, List<String>> answers(DataInputStream in) throws IOException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = text(in);
            List<String> values = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                values.add(text(in));
            }
            answers.put(name, values);
        }
        return answers;
    }

    /** With its length before it, for an answer may be longer than Java's own way allows. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
