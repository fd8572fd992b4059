package nl.balint.cms.definitions;

/** What editors may do with a component or area, as far as its definition says. */
public record Editing(Setting editable, Setting moveable, Setting deletable, Setting writable) {

    public static final Editing UNSET = new Editing(Setting.UNSET, Setting.UNSET, Setting.UNSET, Setting.UNSET);

    /** Yes, no, or left to others. */
    public enum Setting {
        UNSET,
        YES,
        NO
    }
}
