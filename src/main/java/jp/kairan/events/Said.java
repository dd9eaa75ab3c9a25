package jp.kairan.events;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * What somebody said about a date.
 *
 * @param adults heads who come; 0 unless they do
 * @param proxyName who comes instead, or null
 * @param mandate to whom somebody absent leaves the vote, or null
 */
record Said(
        AnswerState state,
        int adults,
        int children,
        String comment,
        Replies replies,
        String proxyName,
        Mandate mandate,
        String mandateName) {

    static Said of(Row row) throws SQLException {
        return new Said(
                row.constant("state", AnswerState.class),
                row.integer("adults"),
                row.integer("children"),
                row.text("comment"),
                Replies.of(row.text("replies")),
                row.text("proxy_name"),
                row.constant("mandate", Mandate.class),
                row.text("mandate_name"));
    }

    /** How many places this needs. */
    int heads() {
        return adults + children;
    }
}
