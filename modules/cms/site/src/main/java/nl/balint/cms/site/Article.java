package nl.balint.cms.site;

import java.time.Instant;

/**
 * A dated page that feeds list: a news item, or a meeting of the agenda.
 *
 * @param link the whole address, with host
 * @param end the same as {@code start} when the page says nothing of an end
 * @param place empty when there is none
 */
record Article(String id, String title, String link, String summary, Instant start, Instant end, String place) {}
