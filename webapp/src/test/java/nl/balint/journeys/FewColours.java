package nl.balint.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture of a screen in at most 256 colours: it has few, so that a third of the octets does. */
final class FewColours {

    private static final int MOST = 256;

    /** Colours that differ in the lowest bits only are one: nobody sees the difference. */
    private static final int ALIKE = 0xF8F8F8;

    private final List<Integer> palette;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private FewColours(List<Integer> palette) {
        this.palette = palette;
    }

    static BufferedImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return new FewColours(palette(pixels)).paint(pixels, width);
    }

    /** The colour that is used most of each lot that is alike; the lots that are used most. */
    private static List<Integer> palette(int[] pixels) {
        Map<Integer, Map<Integer, Integer>> lots = new HashMap<>();
        for (int pixel : pixels) {
            int colour = pixel & 0xFFFFFF;
            lots.computeIfAbsent(colour & ALIKE, alike -> new HashMap<>()).merge(colour, 1, Integer::sum);
        }
        return lots.values().stream()
                .sorted(Comparator.comparing(FewColours::uses).reversed())
                .limit(MOST)
                .map(FewColours::mostUsed)
                .toList();
    }

    private static int uses(Map<Integer, Integer> lot) {
        return lot.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int mostUsed(Map<Integer, Integer> lot) {
        return lot.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private BufferedImage paint(int[] pixels, int width) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage painted = new BufferedImage(width, pixels.length / width, BufferedImage.TYPE_BYTE_INDEXED, model);
        WritableRaster raster = painted.getRaster();
        for (int at = 0; at < pixels.length; at++) {
            int place = nearest.computeIfAbsent(pixels[at] & 0xFFFFFF, this::place);
            raster.setSample(at % width, at / width, 0, place);
        }
        return painted;
    }

    private int place(int colour) {
        int best = 0;
        for (int place = 1; place < palette.size(); place++) {
            if (distance(colour, palette.get(place)) < distance(colour, palette.get(best))) {
                best = place;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
