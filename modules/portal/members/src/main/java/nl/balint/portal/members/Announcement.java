package nl.balint.portal.members;

import java.time.Instant;

/** News for one group: its leaders write it, its members read it. */
public record Announcement(String id, String groupId, String by, Instant at, String title, String text) {}
