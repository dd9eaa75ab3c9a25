package jp.kairan.audit;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of the chain at some moment: whoever wrote it down can tell later whether the chain still goes through it.
 *
 * @param no the number of the newest batch
 * @param lastSeq the highest number of an entry in it
 * @param hash its seal in hexadecimal
 */
@Schema(
        name = "AuditHead",
        description = "The end of the chain: write it down, and ask later with no and hash whether it is still there")
record Head(
        @Schema(examples = "412") long no,
        @Schema(examples = "18234") long lastSeq,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {
    /** The columns that {@link #of} reads. */
    static final String COLUMNS = "no, last_seq, hash";

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64})");

    static Head of(Row row) throws SQLException {
        return new Head(row.number("no"), row.number("last_seq"), HexFormat.of().formatHex(row.bytes("hash")));
    }

    /** As it stands in a file of witness. */
    String line() {
        return no + " " + lastSeq + " " + hash;
    }

    /** From a line of such a file; nothing where it was cut off while it was written. */
    static Optional<Head> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new Head(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
