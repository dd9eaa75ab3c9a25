package jp.kairan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A city's register of shelters in the database, and somebody who says something of one of them again and again. */
final class Register implements AutoCloseable {
    /** As many as Kanazawa has. */
    static final int SHELTERS = 506;

    private static final String SHELTER = """
            insert into shelter (id, unit_id, code, national_id, name, name_kana, address, latitude, longitude, phone,
                                 kinds, hazards, capacity, communities, note, created_at)
            select gen_random_uuid(), u.id, 'AA' || lpad(n::text, 10, '0'), 'E17201' || lpad(n::text, 5, '0'),
                   '第' || n || '小学校', 'ダイ' || n || 'ショウガッコウ', '石川県金沢市広坂' || n || '丁目1-1',
                   36.5 + n / 5000.0, 136.6 + n / 5000.0, '0762200000', '{EMERGENCY_PLACE,SHELTER}',
                   '{FLOOD,LANDSLIDE,EARTHQUAKE,TSUNAMI}', 100 + n, array['第' || n || '町会'], '洪水時2階以上使用可', now()
              from unit u, generate_series(1, ?) n where u.kind = 'CITY'""";

    private static final String FIRST_WORDS = """
            insert into shelter_status (shelter_id, state, crowding, people, needs, note, as_of, said_at)
            select id, 'OPEN', 'VACANT', 12, '{毛布}', '体育館を開けています。', now(), now() from shelter""";

    /** What the service tells of a shelter, one row each, under a key that pgbench can draw. */
    private static final String ROWS = """
            create table bench_shelter as
            select row_number() over (order by s.id)::int as no, s.*, t.state, t.crowding, t.people, t.needs,
                   t.note as status_note, t.as_of
              from shelter s join shelter_status t on t.shelter_id = s.id;
            alter table bench_shelter add primary key (no)""";

    private static final String SAY = """
            insert into shelter_status (shelter_id, state, crowding, people, needs, note, as_of, said_at)
            values (?::uuid, 'OPEN', 'CROWDED', ?, '{毛布}', '体育館を開けています。', now(), now())""";

    private static final String KEEP = "update bench_shelter set people = ?, as_of = now() where id = ?::uuid";

    private final Connection connection;
    private final List<String> ids = new ArrayList<>();
    private final Thread speaker = new Thread(this::speak, "speaker");
    private final long pauseMillis;
    private volatile boolean ended;

    Register(String url, int changesPerSecond) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "postgres");
        pauseMillis = 1000L / changesPerSecond;
        try (PreparedStatement fill = connection.prepareStatement(SHELTER);
                Statement statement = connection.createStatement()) {
            fill.setInt(1, SHELTERS);
            fill.executeUpdate();
            statement.execute(FIRST_WORDS);
            statement.execute(ROWS);
            for (String table : List.of("bench_shelter", "shelter", "shelter_status")) {
                statement.execute("vacuum analyze " + table);
            }
            try (ResultSet rows = statement.executeQuery("select id from shelter order by id")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        speaker.setDaemon(true);
        speaker.start();
    }

    List<String> ids() {
        return ids;
    }

    /** In the table that the service reads and in the one that pgbench reads, so that both meet the same writer. */
    private void speak() {
        try (PreparedStatement say = connection.prepareStatement(SAY);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (int n = 0; !ended; n++) {
                String id = ids.get(n * 7919 % ids.size());
                say.setString(1, id);
                say.setInt(2, n);
                say.executeUpdate();
                keep.setInt(1, n);
                keep.setString(2, id);
                keep.executeUpdate();
                Thread.sleep(pauseMillis);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        ended = true;
        speaker.join();
        connection.close();
    }
}
