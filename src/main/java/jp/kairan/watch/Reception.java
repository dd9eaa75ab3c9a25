package jp.kairan.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incidents;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.ProblemException;

/** Lets in what a device has signed: reads it, finds the device, checks the signature, counts, and only then believes it. */
@Singleton
class Reception {
    private static final int LONGEST = 32 * 1024;

    /** Stands in for the secret of a device that is not known, so that to refuse it takes as long. */
    private static final DeviceSecret NOBODYS = DeviceSecret.next();

    private final ObjectMapper json;
    private final Devices devices;
    private final Hearing hearing;
    private final Incidents incidents;
    private final Keys keys;
    private final Attempts attempts;

    Reception(ObjectMapper json, Devices devices, Hearing hearing, Incidents incidents, Keys keys, WatchConfig config) {
        this.json = json;
        this.devices = devices;
        this.hearing = hearing;
        this.incidents = incidents;
        this.keys = keys;
        attempts = new Attempts(config.requestsPerMinute(), Duration.ofMinutes(1));
    }

    /**
     * Takes what one device sends. 401 alike for a device that is not known or removed and for a signature that is not its
     * own; a request counts towards the limit of the device only once the device has signed it, so that nobody else can
     * use it up.
     */
    Received take(byte[] body, String signature) {
        Envelope envelope = read(body);
        Optional<Device> device = devices.find(envelope.device()).filter(found -> found.sealed() != null);
        DeviceSecret secret = device.map(this::secret).orElse(NOBODYS);
        boolean signed = secret.signed(body, Signature.read(signature).orElseGet(() -> new byte[0]));
        if (device.isEmpty() || !signed) {
            throw WatchProblem.SIGNATURE_REFUSED.problem();
        }
        attempts.take(envelope.device().toString());
        Happenings happenings = incidents.now();
        return hearing.hear(envelope, device.get().generation(), happenings);
    }

    /** Takes what a gateway passes on, each piece by itself: one that is refused keeps no other from being heard. */
    Forwarded.Answer takeAll(Forwarded forwarded) {
        return new Forwarded.Answer(forwarded.items().stream().map(this::piece).toList());
    }

    private Forwarded.PieceAnswer piece(Forwarded.Piece piece) {
        try {
            Received received = take(piece.body().getBytes(StandardCharsets.UTF_8), piece.signature());
            return new Forwarded.PieceAnswer(received, null);
        } catch (ProblemException e) {
            return new Forwarded.PieceAnswer(null, e.type().slug());
        }
    }

    private DeviceSecret secret(Device device) {
        return DeviceSecret.open(device.sealed(), keys.everForPurpose(DeviceSecret.PURPOSE), device.id());
    }

    private Envelope read(byte[] body) {
        if (body == null || body.length == 0) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The body is empty");
        }
        if (body.length > LONGEST) {
            throw KernelProblem.PAYLOAD_TOO_LARGE.problem();
        }
        try {
            Envelope envelope = json.readValue(body, Envelope.class);
            if (envelope == null) {
                throw KernelProblem.MALFORMED_REQUEST.problem("The body is null");
            }
            return envelope.sound();
        } catch (StreamConstraintsException e) {
            throw KernelProblem.PAYLOAD_TOO_LARGE.problem();
        } catch (JsonProcessingException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The JSON body cannot be read");
        } catch (IOException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The body cannot be read");
        }
    }
}
