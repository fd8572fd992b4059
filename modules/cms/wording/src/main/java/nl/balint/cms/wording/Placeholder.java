package nl.balint.cms.wording;

/**
 * What may stand between braces in the words of a mail or letter.
 *
 * @param name as it is written, such as {@code naam}
 * @param value the value of the template that it stands for
 * @param sample what it shows in the preview
 */
record Placeholder(String name, String value, String sample, Traits traits) {

    /**
     * What the text of the house does with it.
     *
     * @param address it is where a link leads
     * @param needed without it the mail or letter does not do what it is for
     * @param open it may stand in the subject, which lies open on a phone
     * @param optional there may be nothing to show; the paragraph around it is left out then
     */
    record Traits(boolean address, boolean needed, boolean open, boolean optional) {}

    /** As people write it. */
    String written() {
        return "{{" + name + "}}";
    }
}
