package jp.kairan.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incidents;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.ProblemException;
import org.jboss.logging.Logger;

/** Lets in what a device has signed: reads it, finds the device, checks the signature, counts, and only then believes it. */
@Singleton
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
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
        return believe(devices.find(envelope.device()), envelope, body, signature);
    }

    /**
     * Takes what a gateway passes on, each piece by itself: one that is refused keeps no other from being heard. Devices
     * are looked up at once, and so many pieces of one device heard at a time, because anybody can send pieces that
     * nobody has signed.
     */
    Forwarded.Answer takeAll(Forwarded forwarded) {
        List<Piece> pieces = forwarded.items().stream().map(this::opened).toList();
        Map<WatchDeviceId, Device> known = devices.find(pieces.stream()
                .filter(piece -> piece.envelope != null)
                .map(piece -> piece.envelope.device())
                .collect(Collectors.toSet()));
        Map<WatchDeviceId, Integer> counts = new HashMap<>();
        return new Forwarded.Answer(
                pieces.stream().map(piece -> heard(piece, known, counts)).toList());
    }

    /** A piece that was read, or the problem of one that cannot be. */
    private record Piece(byte[] body, String signature, Envelope envelope, String problem) {}

    private Piece opened(Forwarded.Piece piece) {
        byte[] body = piece.body().getBytes(StandardCharsets.UTF_8);
        try {
            return new Piece(body, piece.signature(), read(body), null);
        } catch (ProblemException e) {
            return new Piece(body, piece.signature(), null, e.type().slug());
        }
    }

    private Forwarded.PieceAnswer heard(
            Piece piece, Map<WatchDeviceId, Device> known, Map<WatchDeviceId, Integer> counts) {
        if (piece.envelope == null) {
            return new Forwarded.PieceAnswer(null, piece.problem);
        }
        WatchDeviceId device = piece.envelope.device();
        try {
            if (counts.merge(device, 1, Integer::sum) > Forwarded.MOST_OF_A_DEVICE) {
                throw KernelProblem.TOO_MANY_REQUESTS.problem();
            }
            Optional<Device> found = Optional.ofNullable(known.get(device));
            return new Forwarded.PieceAnswer(believe(found, piece.envelope, piece.body, piece.signature), null);
        } catch (ProblemException e) {
            return new Forwarded.PieceAnswer(null, e.type().slug());
        }
    }

    private Received believe(Optional<Device> known, Envelope envelope, byte[] body, String signature) {
        Optional<Device> device = known.filter(found -> found.sealed() != null);
        Optional<DeviceSecret> secret = device.flatMap(this::secret);
        boolean signed =
                secret.orElse(NOBODYS).signed(body, Signature.read(signature).orElseGet(() -> new byte[0]));
        if (secret.isEmpty() || !signed) {
            throw WatchProblem.SIGNATURE_REFUSED.problem();
        }
        attempts.take(envelope.device().toString());
        Happenings happenings = incidents.now();
        return hearing.hear(envelope, device.get().generation(), happenings);
    }

    /** None where it cannot be opened any more: the device has to get another, as after a wrong signature. */
    private Optional<DeviceSecret> secret(Device device) {
        Optional<DeviceSecret> secret = DeviceSecret.open(device.sealed(), keys, device.id());
        if (secret.isEmpty()) {
            LOG.warn("event=watch-secret-lost");
        }
        return secret;
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
