package jp.kairan.demo;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a newcomer finds in the letter box: a code by which to come in.
 *
 * @param link what the QR code holds
 * @param typed the form to type
 */
@Schema(name = "DemoInvitation", description = "A code by which to come in as somebody new")
record DemoCode(
        @Schema(examples = "https://kairan.example.jp/i/#pLkQ3WzVfYhR2xJ8mT0nBvC5uDa")
        String link,

        @Schema(examples = "7K3M-9QX2-ABC") String typed,
        @Schema(examples = "1班") String unitName,
        @Schema(examples = "2026-05-01T09:00:00+09:00") Instant expiresAt) {
    @Override
    public String toString() {
        return "DemoCode[" + unitName + "]";
    }
}
