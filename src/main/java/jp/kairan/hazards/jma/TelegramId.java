package jp.kairan.hazards.jma;

import java.time.Instant;

/**
 * By which a telegram is known to be the same one, however it came.
 *
 * @param serial empty for most kinds, so that the times have to tell reports apart
 * @param issuedAt to the second, because two reports may share the minute of {@code reportedAt}
 */
public record TelegramId(Series series, InfoType infoType, String serial, Instant reportedAt, Instant issuedAt) {

    /** All of it in one line, fit for a key that keeps the same telegram from being kept twice. */
    public String key() {
        return String.join(
                "|",
                series.kind(),
                series.status().name(),
                series.event(),
                series.office(),
                series.region(),
                infoType.name(),
                serial,
                reportedAt.toString(),
                issuedAt.toString());
    }
}
