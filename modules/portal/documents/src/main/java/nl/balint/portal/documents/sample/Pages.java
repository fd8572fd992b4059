package nl.balint.portal.documents.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * PDFs on A4, written object by object: a library would first read all fonts of the machine, which takes longer than
 * the whole first start.
 */
final class Pages {

    private static final int WIDTH = 595;
    private static final int HEIGHT = 842;
    private static final int MARGIN = 60;
    private static final int LETTERS_IN_A_LINE = 82;
    private static final double SCALE = (double) WIDTH / Paper.WIDTH;
    private static final String COVER = "q %d 0 0 %d 0 0 cm /P Do Q\n";

    private final List<byte[]> objects = new ArrayList<>();
    private final StringBuilder kids = new StringBuilder();

    private Pages() {
        add("<< /Type /Catalog /Pages 2 0 R >>");
        add("");
        add(font("Helvetica"));
        add(font("Helvetica-Bold"));
    }

    /** A page with a title, a bar of colour and paragraphs. */
    static byte[] text(String title, List<String> paragraphs) {
        Pages pages = new Pages();
        pages.page(letter(title, paragraphs), "");
        return pages.octets();
    }

    /** A text, and then the same picture on so many pages: each has its own copy. */
    static byte[] book(String title, List<String> paragraphs, byte[] jpeg, int count) {
        Pages pages = new Pages();
        pages.page(letter(title, paragraphs), "");
        for (int page = 0; page < count; page++) {
            pages.page(String.format(Locale.ROOT, COVER, WIDTH, HEIGHT), pages.picture(jpeg));
        }
        return pages.octets();
    }

    /** A list on which everybody has signed behind their name. */
    static byte[] signed(String title, List<String> names, byte[] jpeg) {
        Pages pages = new Pages();
        StringBuilder content = new StringBuilder(String.format(Locale.ROOT, COVER, WIDTH, HEIGHT));
        content.append("BT /B 16 Tf ").append(MARGIN).append(" 770 Td ").append(shown(title));
        content.append(String.format(
                Locale.ROOT, " /R 12 Tf %.2f TL 0 %.2f Td\n", Paper.ROW * SCALE, HEIGHT - Paper.TOP * SCALE - 770));
        names.forEach(name -> content.append(shown(name)).append(" T*\n"));
        pages.page(content.append("ET\n").toString(), pages.picture(jpeg));
        return pages.octets();
    }

    private static String letter(String title, List<String> paragraphs) {
        StringBuilder content = new StringBuilder("0.478 0.18 0.365 rg 0 806 595 36 re f 0 g\n");
        content.append("BT /B 18 Tf ").append(MARGIN).append(" 752 Td ").append(shown(title));
        content.append(" /R 12 Tf 18 TL T*\n");
        for (String paragraph : paragraphs) {
            content.append("T*\n");
            lines(paragraph).forEach(line -> content.append(shown(line)).append(" T*\n"));
        }
        return content.append("ET\n").toString();
    }

    private static List<String> lines(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() > LETTERS_IN_A_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The fonts that every reader of PDFs has know the letters of Western Europe only. */
    private static String shown(String text) {
        boolean isPlain = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        String plain =
                isPlain ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\p{ASCII}]", "");
        return "(" + plain.replaceAll("([\\\\()])", "\\\\$1") + ") Tj";
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    /** @return how a page names it */
    private String picture(byte[] jpeg) {
        String head = "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode"
                + " /Width " + Paper.WIDTH + " /Height " + Paper.HEIGHT;
        stream(head, jpeg);
        return "/XObject << /P " + objects.size() + " 0 R >>";
    }

    private void page(String content, String more) {
        stream("", content.getBytes(StandardCharsets.ISO_8859_1));
        add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + objects.size()
                + " 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> " + more + " >> >>");
        kids.append(objects.size()).append(" 0 R ");
    }

    private void stream(String head, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("<< " + head + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream"));
        objects.add(out.toByteArray());
    }

    private void add(String object) {
        objects.add(latin(object));
    }

    private byte[] octets() {
        int count = kids.toString().split("R ", -1).length - 1;
        objects.set(1, latin("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        StringBuilder places = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(latin(number + " 0 obj\n"));
            out.writeBytes(objects.get(number - 1));
            out.writeBytes(latin("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(latin(places + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
