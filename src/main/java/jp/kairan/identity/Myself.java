package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Home;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.accounts.Accounts;
import jp.kairan.audit.Audit;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.directory.Belongings;
import jp.kairan.identity.Me.MyHome;
import jp.kairan.identity.Me.MyOffice;
import jp.kairan.identity.Me.MyUnit;
import jp.kairan.kernel.Sql;

/** The door to what a caller is told about themself. */
@Singleton
class Myself {
    private static final String UNITS = "select id, kind, name, path from unit where path = any(?::text[])";

    private final Sql sql;
    private final Accounts accounts;
    private final Belongings belongings;
    private final ReaderLanguages languages;
    private final Audit audit;

    Myself(Sql sql, Accounts accounts, Belongings belongings, ReaderLanguages languages, Audit audit) {
        this.languages = languages;
        this.audit = audit;
        this.sql = sql;
        this.belongings = belongings;
        this.accounts = accounts;
    }

    /** Who the caller is. */
    @Transactional
    Me of(Actor actor) {
        Map<String, MyUnit> units = units(actor);
        List<MyHome> homes = actor.homes().stream()
                .map(home -> new MyHome(
                        home.household(), upTo(home.path()).map(units::get).toList()))
                .toList();
        List<MyOffice> offices = actor.offices().stream()
                .map(held -> new MyOffice(held.role(), units.get(held.path().value())))
                .toList();
        return new Me(
                actor.me(),
                accounts.language(actor.me()),
                languages.usual(actor),
                homes,
                offices,
                actor.session().orElse(null),
                actor.device().orElse(null));
    }

    /** Who the caller is now that their homes have changed since the request began. */
    @Transactional
    Me today(Actor actor) {
        return of(new Actor(
                actor.kind(),
                actor.account(),
                actor.session(),
                actor.device(),
                actor.offices(),
                belongings.homes(actor.me())));
    }

    /** Changes the language in which the caller reads. */
    @Transactional
    Me reads(Actor actor, String language) {
        accounts.read(actor.me(), language);
        audit.note(actor, "LanguageChanged", "ACCOUNT", actor.me(), null, Map.of("language", language));
        return of(actor);
    }

    private Map<String, MyUnit> units(Actor actor) {
        List<String> paths = Stream.concat(
                        actor.homes().stream().map(Home::path).flatMap(Myself::upTo),
                        actor.offices().stream().map(Held::path).map(UnitPath::value))
                .distinct()
                .toList();
        Map<String, MyUnit> units = new TreeMap<>();
        sql.list(
                UNITS,
                row -> units.put(
                        row.text("path"),
                        new MyUnit(new UnitId(row.uuid("id")), row.constant("kind", UnitKind.class), row.text("name"))),
                paths);
        return units;
    }

    /** The paths from the city down to this one. */
    private static Stream<String> upTo(UnitPath path) {
        String whole = path.value();
        return IntStream.range(0, whole.length())
                .filter(at -> whole.charAt(at) == '.')
                .mapToObj(at -> whole.substring(0, at + 1));
    }
}
