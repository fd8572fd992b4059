package nl.balint.portal.applications.group;

import nl.balint.portal.members.own.GroupDoor;

/**
 * A group as it stands above its screens.
 *
 * @param address of its first screen
 * @param starting whether its first meeting is still to come
 */
record Head(String name, String address, boolean leads, boolean starting) {

    static final String GROUPS = "/mijn/groepen/";

    static Head of(GroupDoor.Entered entered) {
        return new Head(
                entered.group().name(),
                GROUPS + entered.group().slug(),
                entered.leads(),
                entered.group().state().isStarting());
    }
}
