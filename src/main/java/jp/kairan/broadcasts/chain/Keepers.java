package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to those who keep shelters; nobody is told of any of it. */
@Singleton
class Keepers {
    private static final String LIST = """
            select * from shelter_keeper
             where shelter_id = ? and (to_on is null or to_on >= ?) and (?::uuid is null or id > ?)
             order by id limit ?""";

    private static final String ADD = """
            insert into shelter_keeper (id, shelter_id, account_id, rank, place, from_on, to_on, appointed_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TODAY = """
            select account_id from shelter_keeper
             where shelter_id = ? and rank = ? and from_on <= ? and (to_on is null or to_on >= ?)
             order by place, id""";

    private static final String KEEPS = """
            select 1 from shelter_keeper
             where shelter_id = ? and account_id = ? and from_on <= ? and (to_on is null or to_on >= ?)""";

    /** No term begins or ends further from today; a date beyond is a mistyped year. */
    private static final int YEARS = 100;

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final KeeperNames names;
    private final Audit audit;

    Keepers(Sql sql, Clock clock, Units units, KeeperNames names, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.names = names;
        this.audit = audit;
    }

    /** Those who keep a shelter today or will, in the order in which they were entered. */
    @Transactional
    Page<Keeper> of(Actor actor, ShelterId shelter, Cursor from, int limit) {
        Unit city = city(actor);
        require(shelter);
        Object after = Cursor.uuid(from);
        List<Keeper> rows = sql.list(LIST, Keeper::of, shelter, LocalDate.now(clock), after, after, limit + 1);
        Map<AccountId, String> known =
                names.of(actor, city.path(), rows.stream().map(Keeper::account).toList());
        return Page.of(rows, limit, keeper -> keeper.id().toString())
                .map(keeper -> keeper.named(known.get(keeper.account())));
    }

    /** Names somebody; 404 for an account or a shelter there is not, 409 where they keep it in these days already. */
    @Transactional
    Keeper name(Actor actor, ShelterId shelter, NewKeeper wanted) {
        Unit city = city(actor);
        require(shelter);
        if (!sql.any("select 1 from account where id = ?", wanted.account())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        plausible("from", wanted.from());
        plausible("to", wanted.to());
        if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
            throw KernelProblem.invalid("to", "始まりより前の日付です / before the first day");
        }
        KeeperId id = KeeperId.next();
        sql.update(
                ADD,
                id,
                shelter,
                wanted.account(),
                wanted.rank(),
                wanted.order() == null ? 1 : wanted.order(),
                wanted.from(),
                wanted.to(),
                actor.account().orElse(null),
                Instant.now(clock));
        note(actor, "ShelterKeeperNamed", id, city, shelter, wanted.account());
        return find(id).named(
                        names.of(actor, city.path(), List.of(wanted.account())).get(wanted.account()));
    }

    /** From now on somebody no longer keeps a shelter; calls under way keep whom they asked. */
    @Transactional
    void release(Actor actor, KeeperId id) {
        Unit city = city(actor);
        Keeper keeper = sql.one("select * from shelter_keeper where id = ? for update", Keeper::of, id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        LocalDate today = LocalDate.now(clock);
        if (keeper.to() != null && keeper.to().isBefore(today)) {
            return;
        }
        if (keeper.from().isBefore(today)) {
            sql.update("update shelter_keeper set to_on = ? where id = ?", today.minusDays(1), id);
        } else {
            sql.update("delete from shelter_keeper where id = ?", id);
        }
        note(actor, "ShelterKeeperReleased", id, city, keeper.shelter(), keeper.account());
    }

    /** Who is asked for a shelter today, of one rank. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<AccountId> today(ShelterId shelter, Rank rank) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(TODAY, row -> new AccountId(row.uuid("account_id")), shelter, rank, today, today);
    }

    /** Whether the account keeps the shelter today. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keeps(AccountId account, ShelterId shelter) {
        LocalDate today = LocalDate.now(clock);
        return sql.any(KEEPS, shelter, account, today, today);
    }

    private Keeper find(KeeperId id) {
        return sql.one("select * from shelter_keeper where id = ?", Keeper::of, id)
                .orElseThrow();
    }

    private void require(ShelterId shelter) {
        if (!sql.any("select 1 from shelter where id = ?", shelter)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    private void plausible(String field, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)))) {
            throw KernelProblem.invalid(field, "日付が正しくありません / not a plausible date");
        }
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.SHELTER_MANAGE, city.path());
        return city;
    }

    private void note(Actor actor, String action, KeeperId id, Unit city, ShelterId shelter, AccountId account) {
        audit.note(actor, action, "SHELTER_KEEPER", id, city.id(), Map.of("shelter", shelter, "account", account));
    }
}
