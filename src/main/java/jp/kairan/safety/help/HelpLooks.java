package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Entry;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.board.LookReason;

/** The only way to the details of a household that asked for help; each look is written down before it is answered. */
@Singleton
class HelpLooks {
    private static final String DOOR = "select h.name, h.address, h.phone from household h where h.id = ?";

    private static final String PEOPLE = """
            select r.id, r.name, r.name_kana, r.phone, r.householder, r.account_id
              from resident r
             where r.household_id = ? and not r.lives_elsewhere and (r.left_on is null or r.left_on > ?)
             order by r.householder desc, r.created_at, r.id""";

    private record Door(String name, String address, String phone) {}

    private final Scenes scenes;
    private final HelpCaseRows rows;
    private final HelpConfig config;
    private final Sql sql;
    private final Clock clock;
    private final Audit audit;

    HelpLooks(Scenes scenes, HelpCaseRows rows, HelpConfig config, Sql sql, Clock clock, Audit audit) {
        this.scenes = scenes;
        this.rows = rows;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** For who may help there, while something stands open or the claim is theirs; 409 afterwards. */
    @Transactional
    HelpDetails look(Actor actor, IncidentId id, HouseholdId household, LookReason reason) {
        Scene scene = scenes.enter(actor, id, household);
        List<Long> open = scene.needs().open();
        if (open.isEmpty() && !scene.held().heldBy(actor.account(), scene.now(), config.claimLapse())) {
            throw HelpProblem.NOT_OPEN.problem();
        }
        audit.note(
                actor, "HelpSeen", "HOUSEHOLD", household, scene.house().unit(), Map.of("check", id, "reason", reason));
        return details(scene);
    }

    private HelpDetails details(Scene scene) {
        HouseholdId household = scene.house().id();
        List<Long> open = scene.needs().open();
        Map<UUID, String> authors = new HashMap<>();
        List<HelpDetails.Person> people = sql.list(
                PEOPLE,
                row -> {
                    authors.put(row.uuid("account_id"), row.text("name"));
                    return HelpDetails.Person.of(row);
                },
                household,
                LocalDate.now(clock));
        List<Long> shown = Stream.concat(open.stream(), scene.held().seen().stream())
                .distinct()
                .toList();
        Door door = sql.one(DOOR, row -> new Door(row.text("name"), row.text("address"), row.text("phone")), household)
                .orElseThrow();
        return new HelpDetails(
                household,
                scene.incident().drill(),
                door.name,
                door.address,
                door.phone,
                people,
                scene.needs().requests(shown).stream()
                        .map(each -> HelpDetails.Request.of(
                                each, open.contains(each.evidence().no()), author(each, authors)))
                        .toList(),
                scene.standing().handedOver() ? rows.note(scene.held()) : null);
    }

    private static String author(Entry said, Map<UUID, String> authors) {
        return said.authorKind() == AuthorKind.ACCOUNT ? authors.get(said.author()) : null;
    }
}
