package nl.balint.portal.documents;

import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;

/** Who is here, and in whose documents. */
record Here(Visitor visitor, Group group, Area area) implements AutoCloseable {

    String who() {
        return visitor.userId();
    }

    /** {@code /mijn/groepen/zeist/documenten}. */
    String address() {
        return Addresses.area(group);
    }

    String address(Folder folder) {
        return Addresses.folder(group, folder);
    }

    @Override
    public void close() {
        area.close();
    }
}
