package nl.balint.cms.security.internal.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** The part of the network that one visitor can easily move about in: /24 of IPv4, /64 of IPv6. */
public final class Neighbourhood {

    private Neighbourhood() {}

    public static String of(String address) {
        return first(address, 3, 8);
    }

    /** About what one provider has in one land: /16 of IPv4, /32 of IPv6. */
    public static String wide(String address) {
        return first(address, 2, 4);
    }

    private static String first(String address, int ofFour, int ofSixteen) {
        // Only what is written in digits: a name would be looked up.
        if (!address.matches("[0-9.]{7,15}|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?")) {
            return "unknown";
        }
        try {
            byte[] octets = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(octets, 0, octets.length == 4 ? ofFour : ofSixteen);
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }
}
