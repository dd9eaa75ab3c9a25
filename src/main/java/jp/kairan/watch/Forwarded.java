package jp.kairan.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gateway passes on for many devices: each piece as its device wrote and signed it. */
@Schema(name = "WatchEventsForwarded", description = "What a gateway passes on for many devices")
record Forwarded(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Piece> items) {
    /** So many pieces of one device are heard in a request. */
    static final int MOST_OF_A_DEVICE = 20;

    /** What one device signed. */
    @Schema(name = "WatchEventsSigned", description = "What one device signed")
    record Piece(
            @NotNull
            @Size(max = 16_000)
            @Schema(
                    description = "The very text that was signed: the body of POST /api/v1/watch-events",
                    examples =
                            "{\"device\":\"0197c1a2-0000-7000-8000-0000000000b1\",\"events\":[{\"counter\":1,\"event\":\"ON\"}]}")
            String body,

            @NotNull @Size(max = 200) @Schema(description = "As in the header Kairan-Signature", examples = "v1=00")
            String signature) {}

    /** What became of each piece, in the same order. */
    @Schema(name = "WatchEventsForwardedAnswer", description = "What became of each piece, in the same order")
    record Answer(List<PieceAnswer> items) {}

    /** What became of a piece: received, or the problem that it would have met alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WatchEventsPieceAnswer", description = "What became of a piece")
    record PieceAnswer(
            Received received,

            @Schema(
                    description = "Slug of the problem; with too-many-requests and unavailable send it again later",
                    examples = "watch-signature-refused")
            String problem) {}
}
