package jp.kairan.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** People of the city with tokens that the service accepts, because the benchmark gave it its secret. */
final class Citizens {
    private static final String PEOPLE = """
            create table bench_person as
            select row_number() over (order by md5(r.id::text))::int as no, r.account_id, r.household_id, r.id as resident_id
              from resident r
             where r.account_id is not null and r.left_on is null and not r.lives_elsewhere
             order by md5(r.id::text) limit %d;
            alter table bench_person add primary key (no);
            insert into session (id, account_id, device_id, refresh_hash, created_at, refreshed_at, expires_at)
            select distinct on (d.account_id) d.account_id, d.account_id, d.id, sha256(convert_to(d.account_id::text, 'UTF8')),
                   now(), now(), now() + interval '1 day'
              from bench_person b join device d on d.account_id = b.account_id""";

    private static final String INCIDENT = """
            insert into incident (id, drill, unit_id, since, opened_at) select ?, false, id, now(), now() from unit where kind = 'CITY'""";

    private static final String AREA =
            "insert into incident_area (incident_id, unit_id, added_at) select ?, id, now() from unit where kind = 'CITY'";

    private Citizens() {}

    /** Chooses people and gives them a row each under a key that pgbench can draw; tells their accounts. */
    static List<UUID> choose(String url, int most) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE.formatted(most));
            statement.execute("vacuum analyze");
            List<UUID> accounts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select account_id from bench_person order by no")) {
                while (rows.next()) {
                    accounts.add(rows.getObject(1, UUID.class));
                }
            }
            return accounts;
        }
    }

    /** Something real happens to the whole city, about which nobody is told. */
    static UUID shake(String url) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect(url)) {
            for (String insert : List.of(INCIDENT, AREA)) {
                try (PreparedStatement statement = connection.prepareStatement(insert)) {
                    statement.setObject(1, id);
                    statement.executeUpdate();
                }
            }
        }
        return id;
    }

    /**
     * A token of a phone of this account, good for a day; as {@code identity.AccessTokens} signs them. Its session has the id of
     * the account: those who were chosen have one in the database, which is asked for a moment after a start.
     */
    static String token(UUID account, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] key = mac.doFinal("access-token\u0001".getBytes(StandardCharsets.UTF_8));
            long now = Instant.now().getEpochSecond();
            String text = base64("{\"alg\":\"HS256\",\"typ\":\"kairan+jwt\"}") + "."
                    + base64("{\"sub\":\"" + account + "\",\"sid\":\"" + account + "\",\"device\":\""
                            + UUID.randomUUID() + "\",\"iat\":" + now + ",\"exp\":" + (now + 86_400) + "}");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
