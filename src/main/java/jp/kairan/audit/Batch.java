package jp.kairan.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import jp.kairan.kernel.Row;

/**
 * A link of the chain.
 *
 * @param no its number, from 1 without a gap
 * @param count how many entries it holds
 * @param firstSeq the lowest number among them
 * @param lastSeq the highest
 * @param seqs all of their numbers, rising
 * @param content the hash of the entries, see {@link Entry#content}
 * @param keyId names the key of the seal
 * @param sealedAt when it was sealed
 * @param hash the seal
 */
record Batch(
        long no,
        int count,
        long firstSeq,
        long lastSeq,
        List<Long> seqs,
        byte[] content,
        byte[] keyId,
        Instant sealedAt,
        byte[] hash) {
    /** The columns that {@link #of} reads. */
    static final String COLUMNS =
            "no, entries, first_seq, last_seq, array_remove(seqs, null) as seqs, content, key_id, sealed_at, hash";

    static Batch of(Row row) throws SQLException {
        return new Batch(
                row.number("no"),
                row.integer("entries"),
                row.number("first_seq"),
                row.number("last_seq"),
                row.array("seqs", Long.class),
                row.bytes("content"),
                row.bytes("key_id"),
                row.instant("sealed_at"),
                row.bytes("hash"));
    }

    /** What the seal is over: every column, and the seal of the batch before. */
    String sealed(byte[] before) {
        HexFormat hex = HexFormat.of();
        return String.join(
                "\n",
                no + " " + count + " " + firstSeq + " " + lastSeq + " " + sealedAt,
                seqs.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                hex.formatHex(content),
                hex.formatHex(keyId),
                hex.formatHex(before));
    }

    /** The end of the chain as it is while this is the newest batch. */
    Head head() {
        return new Head(no, lastSeq, HexFormat.of().formatHex(hash));
    }

    Batch with(byte[] seal) {
        return new Batch(no, count, firstSeq, lastSeq, seqs, content, keyId, sealedAt, seal);
    }
}
