package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.SearchKey;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.kernel.Sql;
import jp.kairan.phrases.Phrases;

/** The door to areas: the units that a stranger may follow, which are the city, its federations and its associations. */
@Singleton
class Areas {
    private static final List<UnitKind> KINDS = List.of(UnitKind.CITY, UnitKind.FEDERATION, UnitKind.ASSOCIATION);
    private static final List<UnitKind> WIDE = List.of(UnitKind.CITY, UnitKind.FEDERATION);

    /** The most lines of a list: as many as somebody reads through before typing more of the name. */
    private static final int MOST = 100;

    /** Without a name the associations are left out, because there are more than a thousand. */
    private static final String FOUND = """
            select u.id, u.kind, u.name, above.name as above,
                   u.kind = 'ASSOCIATION' and u.enrolment = 'APPROVAL' as takes_requests
              from unit u left join unit above on above.id = u.parent_id
             where u.closed_on is null and u.kind = any(?::text[])
               and strpos(u.search_key, ?) > 0
               and (not ? or u.enrolment = 'APPROVAL')
             order by u.kind = 'CITY' desc, u.kind = 'FEDERATION' desc, u.name, u.id limit ?""";

    private final Sql sql;
    private final Units units;
    private final Phrases phrases;
    private final PublicUrl links;

    Areas(Sql sql, Units units, Phrases phrases, PublicUrl links) {
        this.sql = sql;
        this.units = units;
        this.phrases = phrases;
        this.links = links;
    }

    /** What anybody may know of it; 404 as for {@link #require}. */
    @Transactional
    Area one(UnitId id) {
        Unit unit = require(id);
        List<Language> languages =
                Arrays.stream(Language.values()).filter(phrases::complete).toList();
        return new Area(unit.id(), unit.kind(), unit.name(), unit.nameKana(), languages);
    }

    /**
     * The areas whose name contains what was typed; without a name the city and its federations.
     *
     * @param joinable only associations that take requests to join
     */
    @Transactional
    List<AreaLine> found(String name, boolean joinable) {
        String typed = name == null ? "" : SearchKey.of(name);
        List<UnitKind> kinds = joinable ? List.of(UnitKind.ASSOCIATION) : typed.isEmpty() ? WIDE : KINDS;
        return sql.list(
                FOUND,
                row -> new AreaLine(
                        new UnitId(row.uuid("id")),
                        row.constant("kind", UnitKind.class),
                        row.text("name"),
                        row.text("above"),
                        row.flag("takes_requests")),
                kinds,
                typed,
                joinable,
                MOST);
    }

    /** The poster that invites to follow it, for whoever writes circulars there; 404 as for {@link #require}. */
    @Transactional
    Poster poster(Actor actor, UnitId id) {
        Unit unit = require(id);
        actor.require(Action.CIRCULAR_MANAGE, unit.path());
        return new Poster(unit.name(), links.of("/s/" + unit.id()), phrases);
    }

    /**
     * The area; 404 where there is none or it is closed. Groups and organisations are no areas: what concerns a dozen
     * houses is not broadcast to strangers.
     */
    @Transactional
    Unit require(UnitId id) {
        return units.find(id)
                .filter(unit -> unit.open() && KINDS.contains(unit.kind()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
