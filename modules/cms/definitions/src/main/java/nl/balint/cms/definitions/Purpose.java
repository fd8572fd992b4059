package nl.balint.cms.definitions;

import java.time.Period;

/** Why answers are asked, and how long they are kept after they were sent. */
public record Purpose(String name, Period kept) {}
