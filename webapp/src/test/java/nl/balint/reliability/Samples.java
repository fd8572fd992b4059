package nl.balint.reliability;

import java.util.Random;

/** Files to bring: what is in the one with a number is always the same, so that it can be compared later. */
final class Samples {

    private static final int SMALLEST = 1_000;
    private static final int LARGEST = 5_000_000;

    /** Larger ones are sound: in so much text one would look for words for longer than the test takes. */
    private static final int LONGEST_TEXT = 100_000;

    private static final String BEGIN_OF_SOUND = "ID3\4\0\0\0\0\0\0";

    private Samples() {}

    /** Its name, which no other has a part of. */
    static String name(int number) {
        return word(number) + (size(number) > LONGEST_TEXT ? ".mp3" : ".txt");
    }

    /** The word by which it is found. */
    static String word(int number) {
        return String.format("proef%06dx", number);
    }

    /** From a kilobyte to five megabytes, of each order of size as many. */
    static int size(int number) {
        double part = new Random(number * 31L).nextDouble();
        return (int) (SMALLEST * Math.pow((double) LARGEST / SMALLEST, part));
    }

    static String text(int number) {
        int size = size(number);
        String line = "Het stuk " + word(number) + " gaat over een kring van tien stoelen.\n";
        String begin = size > LONGEST_TEXT ? BEGIN_OF_SOUND : "";
        return (begin + line.repeat(size / line.length() + 1)).substring(0, size);
    }
}
