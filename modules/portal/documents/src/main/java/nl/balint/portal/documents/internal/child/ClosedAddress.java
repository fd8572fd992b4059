package nl.balint.portal.documents.internal.child;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Opens no address. */
final class ClosedAddress extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
        throw new IOException("A child opens no " + address.getProtocol() + " address");
    }
}
