package nl.balint.cms.upkeep;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * A stream closed with a key, as an OpenPGP message (RFC 9580): AES-256, with a check on changes. {@code gpg --decrypt}
 * opens it too, so that nobody needs this program to get at what is theirs.
 */
final class Sealed {

    private static final int BLOCK = 1 << 16;
    private static final int PACKET = 0x80;
    static final String SPOILT = "The backup was changed or cut off after it was made: use another one.";

    private Sealed() {}

    /** Closing it finishes the message, then closes the stream below. */
    static OutputStream write(OutputStream to, BackupKey key) throws IOException {
        var closing = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom()));
        closing.addMethod(new BcPBEKeyEncryptionMethodGenerator(key.words()));
        try {
            OutputStream closed = closing.open(to, new byte[BLOCK]);
            OutputStream text = new PGPLiteralDataGenerator()
                    .open(
                            closed,
                            PGPLiteralDataGenerator.BINARY,
                            "balint.zip",
                            PGPLiteralDataGenerator.NOW,
                            new byte[BLOCK]);
            return new Message(text, closed, to);
        } catch (PGPException failure) {
            throw new IOException("The backup cannot be closed", failure);
        }
    }

    /** Opens it; the end of the stream is reached only when nothing was changed. */
    static InputStream read(InputStream from, BackupKey key) throws IOException {
        try {
            Object first = new BcPGPObjectFactory(from).nextObject();
            if (!(first instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPBEEncryptedData encrypted)
                    || !encrypted.isIntegrityProtected()) {
                throw new BackupFailure("This is no backup of Balint.");
            }
            InputStream clear = encrypted.getDataStream(
                    new BcPBEDataDecryptorFactory(key.words(), new BcPGPDigestCalculatorProvider()));
            Object inner = new BcPGPObjectFactory(clear).nextObject();
            if (inner instanceof PGPLiteralData text) {
                return new Checked(text.getInputStream(), encrypted);
            }
        } catch (PGPException wrong) {
            throw new BackupFailure("The key does not fit this backup.", wrong);
        }
        throw new BackupFailure("The key does not fit this backup.");
    }

    /** Whether a file that begins with this octet is closed: an OpenPGP packet begins with the highest bit set. */
    static boolean isSealed(int firstOctet) {
        return (firstOctet & PACKET) != 0;
    }

    /** Finishes what is inside, then what is around it. */
    private static final class Message extends FilterOutputStream {

        private final OutputStream around;
        private final OutputStream below;

        Message(OutputStream inside, OutputStream around, OutputStream below) {
            super(inside);
            this.around = around;
            this.below = below;
        }

        @Override
        public void write(byte[] octets, int from, int many) throws IOException {
            out.write(octets, from, many);
        }

        @Override
        public void close() throws IOException {
            out.close();
            around.close();
            below.close();
        }
    }

    /** Says at the end whether anything was changed on the way. */
    private static final class Checked extends FilterInputStream {

        private final PGPPBEEncryptedData encrypted;
        private boolean isVerified;

        Checked(InputStream in, PGPPBEEncryptedData encrypted) {
            super(in);
            this.encrypted = encrypted;
        }

        @Override
        public int read() throws IOException {
            return verified(in.read());
        }

        @Override
        public int read(byte[] octets, int from, int many) throws IOException {
            return verified(in.read(octets, from, many));
        }

        private int verified(int read) throws IOException {
            try {
                if (read < 0 && !isVerified && !encrypted.verify()) {
                    throw new BackupFailure(SPOILT);
                }
            } catch (PGPException failure) {
                throw new BackupFailure(SPOILT, failure);
            }
            isVerified |= read < 0;
            return read;
        }
    }
}
