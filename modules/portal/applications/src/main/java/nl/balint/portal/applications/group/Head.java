package nl.balint.portal.applications.group;

import nl.balint.portal.members.own.GroupDoor;

/**
 * A group as it stands above its screens.
 *
 * @param address of its first screen
 */
record Head(String name, String address, boolean leads) {

    static final String GROUPS = "/mijn/groepen/";

    static Head of(GroupDoor.Entered entered) {
        return new Head(entered.group().name(), GROUPS + entered.group().slug(), entered.leads());
    }
}
