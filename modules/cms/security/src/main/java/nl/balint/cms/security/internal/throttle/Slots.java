package nl.balint.cms.security.internal.throttle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import nl.balint.cms.security.internal.secret.HouseKey;

/**
 * Finds the place of a name in a table of fixed size: no stranger fills the memory, and without the key nobody finds a
 * name that shares the place of another.
 */
public final class Slots {

    private final byte[] key;
    private final int count;

    public Slots(byte[] key, int count) {
        this.key = key.clone();
        this.count = count;
    }

    public int of(String kind, String name) {
        byte[] mac = HouseKey.mac(key, (kind + "|" + name).getBytes(StandardCharsets.UTF_8));
        return Math.floorMod(ByteBuffer.wrap(mac).getInt(), count);
    }
}
