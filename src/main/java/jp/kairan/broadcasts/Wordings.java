package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.Origin;

/** The words of messages, and the shelters of which they speak. */
@Singleton
class Wordings {
    private static final String INSERT = """
            insert into broadcast_text (message_id, language, title, body, instruction, origin)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String WORDS =
            "select language, title, body, instruction, origin from broadcast_text where message_id = ?";

    private final Sql sql;

    Wordings(Sql sql) {
        this.sql = sql;
    }

    /** Writes words in place of those before. */
    void write(UUID message, Map<Language, Said> words) {
        sql.update("delete from broadcast_text where message_id = ?", message);
        List<Object[]> rows = new ArrayList<>();
        words.forEach((language, said) -> rows.add(new Object[] {
            message,
            language.tag(),
            said.words().title(),
            said.words().body(),
            said.words().instruction(),
            said.origin()
        }));
        sql.batch(INSERT, rows);
    }

    /** The words as they were written, without any mark of a drill. */
    Map<Language, Said> of(UUID message) {
        Map<Language, Said> words = new EnumMap<>(Language.class);
        record Line(String language, Said said) {}
        sql.list(
                        WORDS,
                        row -> new Line(
                                row.text("language"),
                                new Said(
                                        new Words(row.text("title"), row.text("body"), row.text("instruction")),
                                        row.constant("origin", Origin.class))),
                        message)
                .forEach(line -> words.put(Language.fromString(line.language()), line.said()));
        return words;
    }

    /** Writes of which shelters a message speaks, in place of those before. */
    void shelters(UUID message, List<ShelterId> shelters) {
        sql.update("delete from broadcast_shelter where message_id = ?", message);
        List<Object[]> rows = new ArrayList<>();
        shelters.stream().distinct().forEach(shelter -> rows.add(new Object[] {message, rows.size(), shelter}));
        sql.batch("insert into broadcast_shelter (message_id, no, shelter_id) values (?, ?, ?)", rows);
    }

    /** Of which shelters a message speaks. */
    List<ShelterId> shelters(UUID message) {
        return sql.list(
                "select shelter_id from broadcast_shelter where message_id = ? order by no",
                row -> new ShelterId(row.uuid("shelter_id")),
                message);
    }
}
