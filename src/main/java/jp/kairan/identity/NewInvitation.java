package jp.kairan.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation with its code, as it is shown this once and never again.
 *
 * @param id its id
 * @param resident whom it invites, for a resident's
 * @param household which house it invites, for a household's
 * @param account whom it invites, for an officer's
 * @param link what the QR code holds; opens the app, the code behind the # never reaches a server by itself
 * @param typed the form to type
 * @param qr the QR code as SVG
 * @param expiresAt until when it can be redeemed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An invitation with its code, shown this once: print it or hand it over now")
public record NewInvitation(
        InvitationId id,
        ResidentId resident,
        HouseholdId household,
        AccountId account,

        @Schema(
                description = "What the QR code holds",
                examples = "https://kairan.example.jp/i/#pLkQ3WzVfYhR2xJ8mT0nBvC5uDa")
        String link,

        @Schema(description = "The form to type; case and hyphens do not matter", examples = "7K3M-9QX2-ABC")
        String typed,

        @Schema(description = "The QR code as SVG", examples = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        String qr,

        @Schema(examples = "2026-05-01T09:00:00+09:00") Instant expiresAt) {
    @Override
    public String toString() {
        return "NewInvitation[" + id + "]";
    }
}
