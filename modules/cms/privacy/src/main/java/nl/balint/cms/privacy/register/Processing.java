package nl.balint.cms.privacy.register;

import java.util.List;

/**
 * One thing that is done with the data of people, in the words of the register.
 *
 * @param name such as {@code members}
 * @param module the light module that says so
 * @param data what is kept, and after it what forms ask for it
 * @param seen who gets to see it
 * @param kept how long, in words
 */
public record Processing(
        String name,
        String module,
        String title,
        String why,
        String people,
        List<String> data,
        Basis basis,
        String seen,
        String kept) {

    public Processing {
        data = List.copyOf(data);
    }

    /** The data as one text. */
    String allData() {
        return String.join("; ", data);
    }
}
