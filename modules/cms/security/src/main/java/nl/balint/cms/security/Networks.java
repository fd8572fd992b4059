package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.throttle.Neighbourhood;

/**
 * From which parts of the internet somebody signs in (CASES C50): about those of one provider in one land. Nobody
 * outside is asked where an address lies, and no address is kept: only marks that nothing can be made of without the
 * key of the house, the last twelve.
 */
final class Networks {

    private static final String NETWORKS = "networks";
    private static final int MOST = 12;
    private static final int MARK = 16;

    private final List<byte[]> keys;

    Networks(HouseKey key) {
        this.keys = key.all("networks");
    }

    /** Whether they never signed in from there; of who never signed in nothing is strange. */
    boolean isStrange(Node user, String address) {
        List<String> known = Records.texts(user, NETWORKS);
        return !known.isEmpty() && keys.stream().map(key -> mark(key, address)).noneMatch(known::contains);
    }

    void remember(Node user, String address) {
        List<String> known = new ArrayList<>(Records.texts(user, NETWORKS));
        String mark = mark(keys.get(0), address);
        known.remove(mark);
        known.add(mark);
        Users.setTexts(user, NETWORKS, known.subList(Math.max(0, known.size() - MOST), known.size()));
    }

    private static String mark(byte[] key, String address) {
        byte[] mac = HouseKey.mac(key, Neighbourhood.wide(address).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac).substring(0, MARK);
    }
}
