package nl.balint.cms.site;

import java.util.List;

/** The plug by which another part of the house tells what it has for words that somebody looks for on the site. */
public interface Elsewhere {

    /** What fits best, a handful at most; computed quickly, for it is asked at each search. */
    List<Found> find(String words);

    /**
     * One thing, public.
     *
     * @param label the key of its title among the messages, in which {@code {0}} is the name; beneath it at
     *     {@code <label>.about} what one finds there
     * @param name as people read it
     * @param link where it is
     */
    record Found(String label, String name, String link) {}
}
