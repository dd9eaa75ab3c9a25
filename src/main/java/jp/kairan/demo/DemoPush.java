package jp.kairan.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.localfcm.Push;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A push as the visitor's phone would have shown it. */
@Schema(description = "A push as the visitor's phone would have shown it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoPush(
        @Schema(examples = "2026-11-22T16:30:06.120+09:00") Instant at,
        @Schema(examples = "安否確認") String title,
        @Schema(examples = "ご自身とご家族の安否をお知らせください。") String body,

        @Schema(description = "A later one with the same tag replaces it")
        String tag,

        @Schema(description = "What the app is handed: the kind of the thing and its ids")
        Map<String, String> data) {

    static DemoPush of(Push push) {
        return new DemoPush(
                push.at(),
                push.content().title(),
                push.content().body(),
                push.content().tag(),
                push.content().data());
    }

    /** Some of them, the newest first. */
    @Schema(name = "DemoPushes")
    record Some(List<DemoPush> items) {}
}
