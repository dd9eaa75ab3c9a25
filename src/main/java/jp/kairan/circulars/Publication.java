package jp.kairan.circulars;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to publish: at once, or at a time to come. */
@Schema(description = "When to publish")
public record Publication(
        @Schema(description = "At once where absent", examples = "2031-07-20T08:00:00+09:00")
        Instant publishAt,

        @Schema(description = "Where given, 409 if the circular was changed since it was seen with it", examples = "0")
        Integer lockVersion) {}
