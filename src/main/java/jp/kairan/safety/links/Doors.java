package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The doors of shelters with the codes that hang there. */
@Singleton
class Doors {
    /** Nobody has to make a code before it can hang: the first version is there without a row. */
    private static final String FIND = """
            select s.name, u.id as unit_id, u.path, coalesce(c.version, 1) as version
              from shelter s join unit u on u.id = s.unit_id left join shelter_arrival_code c on c.shelter_id = s.id
             where s.id = ? and (s.closed_on is null or s.closed_on > ?)""";

    private static final String RENEW = """
            insert into shelter_arrival_code as c (shelter_id, version, changed_at) values (?, 2, ?)
                on conflict on constraint pk_shelter_arrival_code do update
               set version = c.version + 1, changed_at = excluded.changed_at""";

    private final Sql sql;
    private final Clock clock;
    private final ArrivalCodes codes;
    private final PublicUrl service;
    private final Wording wording;
    private final Audit audit;

    Doors(Sql sql, Clock clock, ArrivalCodes codes, PublicUrl service, Wording wording, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
        this.service = service;
        this.wording = wording;
        this.audit = audit;
    }

    /** A shelter as far as its door is concerned. */
    record Door(String name, UnitId unit, UnitPath path, int version) {
        static Door of(Row row) throws SQLException {
            return new Door(
                    row.text("name"),
                    new UnitId(row.uuid("unit_id")),
                    new UnitPath(row.text("path")),
                    row.integer("version"));
        }
    }

    /** The code that hangs at a door, or the next one. */
    @Transactional
    DoorCode code(Actor actor, ShelterDoor wish) {
        Door door = kept(actor, wish.shelter());
        if (wish.renew()) {
            sql.update(RENEW, wish.shelter(), Instant.now(clock));
            door = find(wish.shelter()).orElseThrow();
        }
        Map<String, Object> detail = Map.of("version", door.version(), "renewed", wish.renew());
        audit.note(actor, "ShelterArrivalCodeMade", "SHELTER", wish.shelter(), door.unit(), detail);
        String code = codes.seal(wish.shelter(), door.version());
        return new DoorCode(wish.shelter(), code, url(code), door.version());
    }

    @Transactional
    ArrivalPoster poster(Actor actor, ShelterId shelter) {
        Door door = kept(actor, shelter);
        return new ArrivalPoster(door.name(), url(codes.seal(shelter, door.version())), wording);
    }

    /** The shelter at whose door a code hangs today. */
    @Transactional
    Optional<ShelterId> at(String code) {
        return codes.open(code)
                .filter(opened -> find(opened.shelter())
                        .filter(door -> door.version() == opened.version())
                        .isPresent())
                .map(ArrivalCodes.Opened::shelter);
    }

    @Transactional
    Optional<Door> find(ShelterId shelter) {
        return sql.one(FIND, Door::of, shelter, LocalDate.now(clock));
    }

    private Door kept(Actor actor, ShelterId shelter) {
        Door door = find(shelter).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.require(Action.SHELTER_MANAGE, door.path());
        return door;
    }

    private String url(String code) {
        return service.of("/d/" + code);
    }
}
