package nl.balint.cms.content.internal.exchange;

import javax.jcr.RepositoryException;

/** Takes what a reader finds in a file: a node, then each of its children, then its end. */
interface Receiver {

    void enter(FileNode node) throws RepositoryException;

    /** One property more of the node that was entered last and not left. */
    void add(FileProperty property) throws RepositoryException;

    void leave() throws RepositoryException;
}
