package nl.balint.cms.http.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a file, both ends included. */
public record ByteRange(long first, long last) {

    /** More parts than that are refused: many tiny parts cost more than the file. */
    private static final int MOST = 10;

    public long length() {
        return last - first + 1;
    }

    /** As Content-Range writes it. */
    public String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /**
     * The parts that a Range field asks of a file of that size. Empty when the field is to be ignored; an empty list
     * when nothing of it can be given (416).
     */
    public static Optional<List<ByteRange>> parse(String field, long size) {
        if (!field.startsWith("bytes=")) {
            return Optional.empty();
        }
        String[] specs = field.substring("bytes=".length()).split(",", -1);
        if (specs.length > MOST) {
            return Optional.of(List.of());
        }
        List<ByteRange> ranges = new ArrayList<>();
        for (String spec : specs) {
            String[] ends = spec.strip().split("-", -1);
            if (ends.length != 2
                    || !isNumber(ends[0])
                    || !isNumber(ends[1])
                    || spec.strip().equals("-")) {
                return Optional.empty();
            }
            if (!ends[0].isEmpty() && !ends[1].isEmpty() && Long.parseLong(ends[0]) > Long.parseLong(ends[1])) {
                return Optional.empty();
            }
            range(ends[0], ends[1], size).ifPresent(ranges::add);
        }
        long asked = ranges.stream().mapToLong(ByteRange::length).sum();
        // Overlapping parts would make the answer larger than the file.
        return asked > size ? Optional.empty() : Optional.of(List.copyOf(ranges));
    }

    private static Optional<ByteRange> range(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return from >= size ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    private static boolean isNumber(String text) {
        return text.length() <= 18 && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
