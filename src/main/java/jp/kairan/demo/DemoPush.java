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

        @Schema(
                description = "What the app is handed: noticeId, kind, subjectId, version, cause",
                examples = "{\"kind\":\"SAFETY_CHECK\",\"noticeId\":\"0197c1a2-0000-7000-8000-000000000021\"}")
        Map<String, String> data) {

    static DemoPush of(Push push) {
        return new DemoPush(
                push.at(),
                push.content().title(),
                push.content().body(),
                push.content().data());
    }

    /** Some of them, the newest first. */
    @Schema(name = "DemoPushes")
    record Some(List<DemoPush> items) {}
}
