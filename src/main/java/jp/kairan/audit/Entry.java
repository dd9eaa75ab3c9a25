package jp.kairan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sha256;

/**
 * An entry as the chain sees it.
 *
 * @param seq its number
 * @param batch the batch it says it is in, or null
 * @param text what the act was, see {@link EntryText}
 * @param mac the seal of whoever wrote it
 */
record Entry(long seq, Long batch, String text, byte[] mac) {
    /** The columns that {@link #of} reads. */
    static final String COLUMNS =
            "seq, batch_no, at, actor, action, subject_kind, subject_id, unit_id, detail::text as detail, mac";

    static Entry of(Row row) throws SQLException {
        return new Entry(
                row.number("seq"),
                row.text("batch_no") == null ? null : row.number("batch_no"),
                EntryText.of(
                        row.instant("at"),
                        row.text("actor"),
                        row.text("action"),
                        row.text("subject_kind"),
                        row.uuid("subject_id"),
                        row.uuid("unit_id"),
                        row.text("detail")),
                row.bytes("mac"));
    }

    /** The hash of several in their order, which covers all that was written of them. */
    static byte[] content(List<Entry> entries) {
        MessageDigest digest = Sha256.running();
        for (Entry entry : entries) {
            String line = entry.seq + " " + HexFormat.of().formatHex(entry.mac) + " " + entry.text + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(digest).bytes();
    }
}
