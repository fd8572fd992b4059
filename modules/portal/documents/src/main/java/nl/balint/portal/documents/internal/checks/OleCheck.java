package nl.balint.portal.documents.internal.checks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.balint.portal.documents.internal.checks.CompoundFile.Item;

/** Looks into the older office files: what they are, locked or not, macros, and files set into them. */
final class OleCheck {

    private static final Map<FileType, Set<String>> MAIN_STREAM = Map.of(
            FileType.DOC, Set.of("WordDocument"),
            FileType.XLS, Set.of("Workbook", "Book"),
            FileType.PPT, Set.of("PowerPoint Document"));

    private static final Set<String> LOCKED =
            Set.of("encryptedpackage", "encryptioninfo", "\u0006dataspaces", "encryptedsummary");

    private static final Set<String> MACROS =
            Set.of("vba", "macros", "_vba_project", "_vba_project_cur", "vba_project_cur");

    /** Files of any kind, and the old formulas that were misused to run programs. */
    private static final Set<String> FILES = Set.of("\u0001ole10native", "package", "equation native");

    private static final int BEFORE_FIRST_SHEET = 4_000_000;
    private static final int MACROS_IN_SLIDES = 0x0400;
    private static final int MOST_RECORDS = 2_000_000;

    private OleCheck() {}

    static void check(Path file, FileType type) throws IOException {
        try (CompoundFile compound = CompoundFile.open(file)) {
            checkNames(compound.items());
            Item main = compound.items().stream()
                    .filter(item -> MAIN_STREAM.getOrDefault(type, Set.of()).contains(item.name()))
                    .findFirst()
                    .orElseThrow(() -> Objection.of("mismatch", type.extension()));
            switch (type) {
                case DOC -> checkText(compound.read(main, 512));
                case XLS -> checkSheets(compound.read(main, BEFORE_FIRST_SHEET));
                default -> checkSlides(compound, main);
            }
        } catch (IndexOutOfBoundsException short_) {
            throw Objection.damaged();
        }
    }

    /** An object inside another file. */
    static void checkEmbedded(Path file) throws IOException {
        try (CompoundFile compound = CompoundFile.open(file)) {
            checkNames(compound.items());
        } catch (IndexOutOfBoundsException short_) {
            throw Objection.damaged();
        }
    }

    /** Whether it is one of the newer files behind a password: these are wrapped in an older one. */
    static boolean isLocked(Path file) throws IOException {
        try (CompoundFile compound = CompoundFile.open(file)) {
            return has(compound.items(), LOCKED);
        } catch (IndexOutOfBoundsException | Objection damaged) {
            return false;
        }
    }

    private static void checkNames(List<Item> items) {
        if (has(items, LOCKED)) {
            throw Objection.encrypted();
        }
        if (has(items, MACROS)) {
            throw Objection.macros();
        }
        if (has(items, FILES)) {
            throw Objection.of("attachments");
        }
    }

    private static boolean has(List<Item> items, Set<String> names) {
        return items.stream().map(item -> item.name().toLowerCase(Locale.ROOT)).anyMatch(names::contains);
    }

    private static void checkText(ByteBuffer start) {
        if (start.getShort(0) != (short) 0xA5EC) {
            throw Objection.damaged();
        }
        if ((start.getShort(10) & 0x0100) != 0) {
            throw Objection.encrypted();
        }
    }

    /** The records before the first sheet: locked or not, and of each sheet whether it is one of macros. */
    private static void checkSheets(ByteBuffer records) {
        int at = 0;
        while (at + 4 <= records.limit()) {
            int kind = Short.toUnsignedInt(records.getShort(at));
            int length = Short.toUnsignedInt(records.getShort(at + 2));
            if (kind == 0x2F) {
                throw Objection.encrypted();
            }
            if (kind == 0x85 && records.get(at + 9) != 0 && records.get(at + 9) != 2) {
                throw Objection.macros();
            }
            if (kind == 0x0A) {
                return;
            }
            at += 4 + length;
        }
    }

    private static void checkSlides(CompoundFile compound, Item main) throws IOException {
        Item user = compound.find("Current User").orElseThrow(Objection::damaged);
        if (compound.read(user, 64).getInt(12) == 0xF3D1C4DF) {
            throw Objection.encrypted();
        }
        try (DataInputStream records = new DataInputStream(new BufferedInputStream(compound.open(main)))) {
            for (int count = 0; count < MOST_RECORDS; count++) {
                checkSlideRecord(records);
            }
        } catch (EOFException end) {
            return; // all was seen
        }
    }

    private static void checkSlideRecord(DataInputStream records) throws IOException {
        boolean isContainer = (Short.reverseBytes(records.readShort()) & 0xF) == 0xF;
        int kind = Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
        long length = Integer.toUnsignedLong(Integer.reverseBytes(records.readInt()));
        if (isContainer) {
            return; // its records follow
        }
        if (kind == MACROS_IN_SLIDES && length >= 8) {
            records.readInt();
            if (records.readInt() != 0) {
                throw Objection.macros();
            }
            length -= 8;
        }
        records.skipNBytes(length);
    }
}
