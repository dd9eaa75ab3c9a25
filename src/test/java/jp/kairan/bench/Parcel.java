package jp.kairan.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/** What a phone or a device keeps until the service has acknowledged it, and sends as often as that takes. */
sealed interface Parcel {
    /** Where to. */
    String path(String check);

    /** Its body by the sender's own clock at this moment, which may be wrong. */
    String body(String check, Moments moments);

    /** Headers that say who sends it. */
    String headers(String body, byte[] secret);

    /** Keys of what has to be in the ledger once it was acknowledged. */
    List<String> keys();

    /** The moments of a drill as somebody's clock tells them. */
    record Moments(Instant begun, long now, long error) {
        String sent() {
            return at(now);
        }

        String at(long millis) {
            return begun.plusMillis(millis + error).toString();
        }
    }

    /** One thing that is said. */
    record Said(
            UUID key,
            String whose,
            UUID household,
            UUID resident,
            Kind kind,
            Status status,
            Source source,
            Set<Flag> flags,
            long at) {
        String json(Moments moments) {
            return "{\"key\":\"" + key + "\""
                    + (whose == null ? "" : ",\"whose\":\"" + whose + "\"")
                    + (household == null ? "" : ",\"household\":\"" + household + "\"")
                    + (resident == null ? "" : ",\"resident\":\"" + resident + "\"")
                    + ",\"kind\":\"" + kind + "\",\"status\":\"" + status + "\""
                    + (source == null ? "" : ",\"source\":\"" + source + "\"")
                    + (flags.isEmpty()
                            ? ""
                            : flags.stream()
                                    .map(Flag::name)
                                    .collect(Collectors.joining("\",\"", ",\"flags\":[\"", "\"]")))
                    + ",\"at\":\"" + moments.at(at) + "\"}";
        }
    }

    /** Who signs in sends a token. */
    static String bearer(UUID account, byte[] secret) {
        return "Authorization: Bearer " + Citizens.token(account, secret) + "\r\n";
    }

    private static String list(List<Said> items, Moments moments) {
        return items.stream().map(each -> each.json(moments)).collect(Collectors.joining(",", "[", "]"));
    }

    private static List<String> keys(List<Said> items) {
        return items.stream().map(each -> each.key().toString()).toList();
    }

    /** Answers of somebody about themselves and their family. */
    record Answers(UUID account, List<Said> items) implements Parcel {
        @Override
        public String path(String check) {
            return "/api/v1/safety-answers";
        }

        @Override
        public String body(String check, Moments moments) {
            return "{\"check\":\"" + check + "\",\"sentAt\":\"" + moments.sent() + "\",\"answers\":"
                    + list(items, moments) + "}";
        }

        @Override
        public String headers(String body, byte[] secret) {
            return bearer(account, secret);
        }

        @Override
        public List<String> keys() {
            return Parcel.keys(items);
        }
    }

    /** What a leader saw from house to house. */
    record Round(UUID account, List<Said> items) implements Parcel {
        @Override
        public String path(String check) {
            return "/api/v1/safety-checks/" + check + "/round";
        }

        @Override
        public String body(String check, Moments moments) {
            return "{\"sentAt\":\"" + moments.sent() + "\",\"items\":" + list(items, moments) + "}";
        }

        @Override
        public String headers(String body, byte[] secret) {
            return bearer(account, secret);
        }

        @Override
        public List<String> keys() {
            return Parcel.keys(items);
        }
    }

    /** Towels at all houses of a 班 but some. */
    record Signs(UUID account, UUID key, UUID unit, List<UUID> houses, List<UUID> except, long at) implements Parcel {
        @Override
        public String path(String check) {
            return "/api/v1/safety-checks/" + check + "/round/signs";
        }

        @Override
        public String body(String check, Moments moments) {
            return "{\"sentAt\":\"" + moments.sent() + "\",\"at\":\"" + moments.at(at) + "\",\"key\":\"" + key
                    + "\",\"unit\":\"" + unit + "\",\"except\":["
                    + except.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(",")) + "]}";
        }

        @Override
        public String headers(String body, byte[] secret) {
            return bearer(account, secret);
        }

        /** As the service names each house of one walk. */
        @Override
        public List<String> keys() {
            List<String> keys = new ArrayList<>();
            for (UUID house : houses) {
                keys.add(UUID.nameUUIDFromBytes(ByteBuffer.allocate(4 * Long.BYTES)
                                .putLong(key.getMostSignificantBits())
                                .putLong(key.getLeastSignificantBits())
                                .putLong(house.getMostSignificantBits())
                                .putLong(house.getLeastSignificantBits())
                                .array())
                        .toString());
            }
            return keys;
        }
    }

    /** Somebody pressed 無事. */
    record Press(String device, String key, long at) implements Parcel {
        @Override
        public String path(String check) {
            return "/api/v1/watch-events";
        }

        @Override
        public String body(String check, Moments moments) {
            return "{\"device\":\"" + device + "\",\"sentAt\":\"" + moments.sent()
                    + "\",\"events\":[{\"counter\":1,\"at\":\"" + moments.at(at) + "\",\"event\":\"SAFE\"}]}";
        }

        @Override
        public String headers(String body, byte[] secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
                return "Kairan-Signature: v1="
                        + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))) + "\r\n";
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The service names it itself; that it is there shows in the state of the household. */
        @Override
        public List<String> keys() {
            return List.of();
        }
    }
}
