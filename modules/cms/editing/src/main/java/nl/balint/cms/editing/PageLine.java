package nl.balint.cms.editing;

import nl.balint.cms.publishing.PageState;

/**
 * A page in a list.
 *
 * @param path where it stands: {@code /opleiding/begeleider}
 * @param title as visitors read it
 * @param template what kind of page it is, in words
 * @param below how many pages stand right below it
 */
public record PageLine(String path, String title, String template, PageState state, int below) {}
