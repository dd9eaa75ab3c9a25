package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.SessionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device that has come in carries: whom it speaks for and the two tokens.
 *
 * @param account whom it speaks for
 * @param session its session
 * @param device the device
 * @param accessToken goes into {@code Authorization: Bearer …}
 * @param accessExpiresAt when the access token must have been replaced
 * @param refreshToken buys the next pair; each is used once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A session: keep the refresh token in the phone's secure storage, the access token in memory")
public record SignedIn(
        AccountId account,
        SessionId session,
        DeviceId device,

        @Schema(
                description =
                        "Goes into Authorization: Bearer …; lives ten minutes. Absent for a browser, which has it in a cookie",
                examples = "eyJhbGciOiJIUzI1NiIsInR5cCI6ImthaXJhbitqd3QifQ.e30.c2lnbmF0dXJl")
        String accessToken,

        @Schema(examples = "2026-04-01T09:10:00+09:00") Instant accessExpiresAt,

        @Schema(
                description = "Buys the next pair of tokens, once",
                examples = "AZfBogAAcACAAAAAAAAABgABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fc2VhbC1zZWFsLXNlYWw")
        String refreshToken) {
    /** The same for a browser, which has the tokens in cookies. */
    SignedIn withoutTokens() {
        return new SignedIn(account, session, device, null, accessExpiresAt, null);
    }

    @Override
    public String toString() {
        return "SignedIn[" + session + "]";
    }
}
