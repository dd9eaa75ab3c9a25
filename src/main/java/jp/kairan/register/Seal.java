package jp.kairan.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Keys;
import org.jboss.logging.Logger;

/**
 * Seals what is sensitive of an entry: AES-256 in GCM (NIST SP 800-38D) under a random nonce of 96 bits, bound to the
 * entry and its person, so that a value moved to another row does not open. Written with the present key, read with those
 * it replaced as well.
 */
@Singleton
class Seal {
    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final String PURPOSE = "support-register";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec present;
    private final List<SecretKeySpec> ever;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Seal(Keys keys, ObjectMapper json) {
        this(keys.everForPurpose(PURPOSE), json);
    }

    /**
     * With these keys.
     *
     * @param keys the present one and then those it replaced
     */
    Seal(List<byte[]> keys, ObjectMapper json) {
        ever = keys.stream().map(Seal::key).toList();
        present = ever.get(0);
        writer = json.writerFor(SupportDetails.class);
        // An entry sealed by a version that knew more fields still opens.
        reader = json.readerFor(SupportDetails.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] seal(EntryId entry, ResidentId person, SupportDetails details) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, present, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(entry, person));
            byte[] sealed = cipher.doFinal(writer.writeValueAsBytes(details));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("an entry could not be sealed");
        }
    }

    /** What was sealed; none where no key opens it for this entry and person, which is logged by the entry's id. */
    Optional<SupportDetails> open(EntryId entry, ResidentId person, byte[] sealed) {
        try {
            for (SecretKeySpec key : ever) {
                Optional<byte[]> plain = plain(key, bound(entry, person), sealed);
                if (plain.isPresent()) {
                    return Optional.of(reader.readValue(plain.get()));
                }
            }
        } catch (IOException e) {
            // Not the exception itself: it quotes what it could not read.
            LOG.errorf("support entry unreadable entry=%s", entry);
            return Optional.empty();
        }
        LOG.errorf("support entry sealed by no known key entry=%s", entry);
        return Optional.empty();
    }

    private static Optional<byte[]> plain(SecretKeySpec key, byte[] bound, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORM) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            cipher.updateAAD(bound);
            return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an entry could not be opened");
        }
    }

    private static byte[] bound(EntryId entry, ResidentId person) {
        ByteBuffer both = ByteBuffer.allocate(32);
        for (Id id : List.of(entry, person)) {
            both.putLong(id.value().getMostSignificantBits()).putLong(id.value().getLeastSignificantBits());
        }
        return both.array();
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
