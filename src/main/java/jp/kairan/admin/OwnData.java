package jp.kairan.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is kept about the caller, part by part. */
@Schema(description = "Everything that is kept about the caller, without tokens and codes")
record OwnData(
        AccountId account,
        @Schema(examples = "2026-11-22T16:30:00+09:00") Instant at,

        @Schema(
                description = "Parts by name, each a list of rows; new parts come with new features",
                examples = "{\"devices\":[{\"platform\":\"IOS\",\"label\":\"iPhone\",\"language\":\"ja\"}]}")
        Map<String, List<Map<String, Object>>> sections) {
    @Override
    public String toString() {
        return "OwnData[" + account + "]";
    }
}
