package jp.kairan.devices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a push reaches a device; a secret of the phone, so it shows itself nowhere.
 *
 * @param kind which kind of address
 * @param address the token, the installation id or the endpoint's URL
 * @param keys the keys of a Web Push subscription, for that kind only
 */
@Schema(description = "Where a push reaches this device; never comes back in an answer")
public record PushAddress(
        @NotNull @Schema(examples = "FCM_TOKEN") AddressKind kind,

        @NotNull
        @Pattern(regexp = "[\\x21-\\x7e]{1,1024}", message = "{kairan.push-address}")
        @Schema(examples = "dGVzdC10b2tlbi1vZi1hLXBob25l:APA91b")
        String address,

        @Valid Keys keys) {

    /**
     * The keys of a Web Push subscription (RFC 8291).
     *
     * @param p256dh public key of the browser, base64url
     * @param auth authentication secret, base64url
     */
    @Schema(name = "WebPushKeys", description = "Keys of a Web Push subscription (RFC 8291)")
    public record Keys(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_=-]{80,100}", message = "{kairan.push-key}")
            @Schema(
                    examples =
                            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
            String p256dh,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9_=-]{16,32}", message = "{kairan.push-secret}")
            @Schema(examples = "BTBZMqHH6r4Tts7J_aSIgg")
            String auth) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /** Whether keys come with Web Push alone, and its endpoint is one that the service may call. */
    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{kairan.push-whole}")
    public boolean isWhole() {
        boolean web = kind == AddressKind.WEB_PUSH;
        return kind == null || web == (keys != null) && (!web || address == null || WebPushEndpoint.callable(address));
    }

    @Override
    public String toString() {
        return "PushAddress[" + kind + "]";
    }
}
