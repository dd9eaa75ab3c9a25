package jp.kairan.localfcm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads one request body and refuses what FCM refuses; streaming, because a benchmark sends tens of thousands a second.
 *
 * <p>Source: the reference of {@code projects.messages.send} in FCM's HTTP v1 API.
 */
final class MessageReader {

    /** The most bytes that notification and data may have together. */
    static final int MAX_PAYLOAD_BYTES = 4096;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private boolean message;
    private boolean validateOnly;
    private boolean broadcast;
    private String token;
    private String fid;
    private String title;
    private String text;
    private String tag;
    private String collapseKey;
    private Map<String, String> data = Map.of();
    private int payloadBytes;

    private MessageReader(JsonParser json) {
        this.json = json;
    }

    static SentMessage read(byte[] body) throws MessageFault {
        try (JsonParser parser = JSON.createParser(body)) {
            return new MessageReader(parser).readBody();
        } catch (JsonProcessingException e) {
            throw new MessageFault("", "Invalid JSON payload received.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SentMessage readBody() throws IOException, MessageFault {
        openObject(json.nextToken(), "");
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "message" -> readMessage();
                case "validate_only", "validateOnly" -> validateOnly = json.nextToken() == JsonToken.VALUE_TRUE;
                default -> throw unknown(name);
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new MessageFault("", "Invalid JSON payload received.");
        }
        return checked();
    }

    private SentMessage checked() throws MessageFault {
        if (!message) {
            throw new MessageFault("message", "The message is not set.");
        }
        if ((token == null) == (fid == null) || broadcast) {
            throw new MessageFault("message", "Exactly one recipient of the message is set: token or fid.");
        }
        String kind = token != null ? "token" : "fid";
        String to = token != null ? token : fid;
        if (to.isEmpty()) {
            throw new MessageFault("message." + kind, "The recipient is empty.");
        }
        if (payloadBytes > MAX_PAYLOAD_BYTES) {
            throw new MessageFault("message", "The message is too big: at most 4096 bytes of notification and data.");
        }
        return new SentMessage(to, kind, validateOnly, new Content(title, text, tag, collapseKey, data));
    }

    private void readMessage() throws IOException, MessageFault {
        openObject(json.nextToken(), "message");
        message = true;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "token" -> token = text("message.token");
                case "fid" -> fid = text("message.fid");
                case "data" -> data = readData("message.data");
                case "notification" -> readNotification("message.notification");
                case "android" -> readAndroid();
                case "topic", "condition" -> {
                    broadcast = true;
                    skip();
                }
                case "name", "webpush", "apns", "fcm_options", "fcmOptions" -> skip();
                default -> throw unknown("message." + name);
            }
        }
    }

    private void readAndroid() throws IOException, MessageFault {
        openObject(json.nextToken(), "message.android");
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "collapse_key", "collapseKey" -> collapseKey = text("message.android." + name);
                case "data" -> data = readData("message.android.data");
                case "notification" -> readNotification("message.android.notification");
                default -> skip();
            }
        }
    }

    private void readNotification(String path) throws IOException, MessageFault {
        openObject(json.nextToken(), path);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                json.skipChildren();
                continue;
            }
            String value = json.getText();
            payloadBytes += bytes(name) + bytes(value);
            switch (name) {
                case "title" -> title = value;
                case "body" -> text = value;
                case "tag" -> tag = value;
                default -> {
                    // Only its size matters here.
                }
            }
        }
    }

    private Map<String, String> readData(String path) throws IOException, MessageFault {
        openObject(json.nextToken(), path);
        Map<String, String> read = new HashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            if (name.equals("from") || name.equals("message_type") || name.startsWith("google.")) {
                throw new MessageFault(path + "." + name, "The key is reserved.");
            }
            String value = text(path + "." + name);
            payloadBytes += bytes(name) + bytes(value);
            read.put(name, value);
        }
        return Map.copyOf(read);
    }

    private String text(String path) throws IOException, MessageFault {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw new MessageFault(path, "Invalid value: a string is expected.");
        }
        return json.getText();
    }

    private void skip() throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    private static void openObject(JsonToken first, String path) throws MessageFault {
        if (first != JsonToken.START_OBJECT) {
            throw new MessageFault(path, "Invalid value: an object is expected.");
        }
    }

    private static MessageFault unknown(String path) {
        return new MessageFault(path, "Invalid JSON payload received. Unknown name.");
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate is half of four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
