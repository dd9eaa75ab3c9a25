package jp.kairan.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sealing;
import org.jboss.logging.Logger;

/**
 * Seals what is sensitive of an entry, bound to the entry and its person, so that a value moved to another row does not
 * open. Written with the present key, read with those it replaced as well.
 */
@Singleton
class Seal {
    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final String PURPOSE = "support-register";

    private final Sealing sealing;
    private final ObjectWriter writer;
    private final ObjectReader reader;

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
        sealing = new Sealing(keys);
        writer = json.writerFor(SupportDetails.class);
        // An entry sealed by a version that knew more fields still opens.
        reader = json.readerFor(SupportDetails.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] seal(EntryId entry, ResidentId person, SupportDetails details) {
        try {
            return sealing.seal(writer.writeValueAsBytes(details), entry, person);
        } catch (JsonProcessingException e) {
            // Not the exception itself: it quotes what it could not write.
            throw new IllegalStateException("an entry could not be sealed");
        }
    }

    /** What was sealed; none where no key opens it for this entry and person, which is logged by the entry's id. */
    Optional<SupportDetails> open(EntryId entry, ResidentId person, byte[] sealed) {
        Optional<byte[]> plain = sealing.open(sealed, entry, person);
        if (plain.isEmpty()) {
            LOG.errorf("support entry sealed by no known key entry=%s", entry);
            return Optional.empty();
        }
        try {
            return Optional.of(reader.readValue(plain.get()));
        } catch (IOException e) {
            // Not the exception itself: it quotes what it could not read.
            LOG.errorf("support entry unreadable entry=%s", entry);
            return Optional.empty();
        }
    }
}
