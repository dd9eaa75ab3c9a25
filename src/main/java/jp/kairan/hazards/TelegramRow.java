package jp.kairan.hazards;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.InfoType;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.TelegramType;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A telegram that was kept, without what it says. */
@Schema(name = "KeptTelegram", description = "A telegram of the weather service, kept once however often it came")
record TelegramRow(
        TelegramNo id,

        @Schema(description = "FEED: fetched from the agency. UPLOAD: brought in by city hall")
        Source source,

        @Schema(description = "Under which it came; may be empty", examples = "20310305010512_0_VXSE53_010000.xml")
        String fileName,

        @Schema(description = "The six characters of its kind; OTHER is only recorded", examples = "VXSE53")
        TelegramType type,

        @Schema(description = "REAL: 通常. DRILL: 訓練. TEST: 試験. Only REAL is ever acted on", examples = "REAL")
        TelegramStatus status,

        @Schema(description = "発表, 遅延, 訂正 or 取消", examples = "ISSUED")
        InfoType infoType,

        @Schema(description = "The agency's id of the earthquake; empty in warnings", examples = "20310305100005")
        String eventId,

        @Schema(
                description = "What it did to what was known. Something may follow from BEGUN, REPLACED, CORRECTED and "
                        + "WITHDRAWN only. AHEAD: dated more than ten minutes ahead, so that it is shown and never "
                        + "believed",
                examples = "BEGUN")
        Effect effect,

        Instant reportedAt,
        Instant issuedAt,
        Instant receivedAt) {
    static TelegramRow of(Row row) throws SQLException {
        return new TelegramRow(
                new TelegramNo(row.uuid("id")),
                row.constant("source", Source.class),
                row.text("file_name"),
                row.constant("type", TelegramType.class),
                row.constant("status", TelegramStatus.class),
                row.constant("info_type", InfoType.class),
                row.text("event"),
                row.constant("effect", Effect.class),
                row.instant("reported_at"),
                row.instant("issued_at"),
                row.instant("received_at"));
    }
}
