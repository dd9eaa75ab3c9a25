package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kairan.access.Held;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** The offices that the configuration gives to values of the identity provider's claim. */
@Singleton
class StaffOffices {
    private static final String UNIT = "select id, kind, path from unit where code = ? and closed_on is null";

    private final Sql sql;
    private final Map<String, Post> posts;

    StaffOffices(Sql sql, StaffConfig config) {
        this.sql = sql;
        this.posts = posts(config.offices());
    }

    private record Post(Role role, String code) {}

    /** The offices of these values, for the request at hand alone; none for values nobody configured. */
    @Transactional
    List<Held> of(List<String> values) {
        return values.stream()
                .distinct()
                .map(posts::get)
                .filter(Objects::nonNull)
                .flatMap(post -> sql
                        .list(
                                UNIT,
                                row -> new Held(
                                        post.role,
                                        row.constant("kind", UnitKind.class),
                                        new UnitId(row.uuid("id")),
                                        new UnitPath(row.text("path"))),
                                post.code)
                        .stream())
                .toList();
    }

    /** A misspelt office stops the start, because silence would leave the city's staff outside. */
    private static Map<String, Post> posts(Map<String, String> configured) {
        Map<String, Post> posts = new HashMap<>();
        configured.forEach((value, text) -> {
            int at = text.indexOf('@');
            if (at < 1 || at == text.length() - 1) {
                throw new IllegalStateException("kairan.oidc.offices." + value + " is not ROLE@unit code");
            }
            posts.put(value, new Post(Role.valueOf(text.substring(0, at)), text.substring(at + 1)));
        });
        return posts;
    }
}
