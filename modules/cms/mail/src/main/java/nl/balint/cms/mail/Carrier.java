package nl.balint.cms.mail;

/** Takes mails to their receivers. */
interface Carrier {

    /** Goes out with mails; one connection serves them all. */
    Round open();

    /** One way out and home again. It never throws: what goes wrong is an outcome. */
    interface Round extends AutoCloseable {

        Outcome carry(Parcel parcel);

        @Override
        void close();
    }

    /** A letter with its receiver; the id is the same each time that it is tried. */
    record Parcel(String id, String to, Letter letter) {}
}
