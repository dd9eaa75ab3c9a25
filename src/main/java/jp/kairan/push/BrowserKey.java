package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With what a browser subscribes to pushes.
 *
 * @param kind which way
 * @param publicKey for WEB_PUSH, otherwise null
 * @param firebase for FCM, otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "With what a browser subscribes to pushes")
record BrowserKey(
        @Schema(examples = "WEB_PUSH") Kind kind,

        @Schema(
                description = "The applicationServerKey: an uncompressed point of P-256, base64url. A subscription made"
                        + " with another key is no good any more",
                examples = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
        String publicKey,

        Firebase firebase) {

    /** The ways. */
    @Schema(name = "BrowserPushKind", description = """
                    WEB_PUSH: subscribe with the browser's own PushManager and send endpoint and keys. FCM: get a token with \
                    Firebase's library and send that. NONE: this service does not send to browsers.""")
    enum Kind {
        WEB_PUSH,
        FCM,
        NONE
    }

    /** The public settings of the Firebase project, as its library takes them. */
    @Schema(name = "FirebaseWeb", description = "Public settings of the Firebase project, as its library takes them")
    record Firebase(
            @Schema(examples = "AIzaSyExample") String apiKey,
            @Schema(examples = "kairan-example") String projectId,
            @Schema(examples = "1:1234567890:web:abcdef") String appId,
            @Schema(examples = "1234567890") String messagingSenderId,

            @Schema(
                    examples =
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
            String vapidKey) {}
}
