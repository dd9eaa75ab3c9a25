package jp.kairan.snow;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * A request for help with snow, without the name, the address and the phone of the household.
 *
 * @param path where the household's unit stands
 * @param unit the household's unit
 * @param federation the federation above; null where there is none
 * @param guarded whether the household is protected today
 * @param gone whether the household has moved out
 * @param onBehalf whether an officer asked for the household
 * @param shutIn whether somebody cannot leave the house
 * @param phoneGiven whether the team will find a number to call
 * @param offer the team it is with, or null
 */
record HelpRequest(
        SnowRequestId id,
        HouseholdId household,
        UnitPath path,
        UnitId unit,
        UnitId federation,
        boolean guarded,
        boolean gone,
        AccountId askedBy,
        boolean onBehalf,
        List<HelpPlace> places,
        List<LocalDate> days,
        boolean shutIn,
        HelpReason reason,
        boolean phoneGiven,
        RequestState state,
        Instant askedAt,
        Instant confirmedAt,
        Offer offer) {

    /** Whether the actor lives there. */
    boolean home(Actor actor) {
        return actor.homes().stream().anyMatch(home -> home.household().equals(household));
    }

    /** Whether the actor sees to it as an officer; to a protected household the city alone. */
    boolean desk(Actor actor) {
        return actor.may(Action.SNOW_MANAGE, guarded ? city(path) : path);
    }

    /** Whether it is with a team that the actor leads. */
    boolean team(Actor actor, Instant now) {
        return offer != null
                && actor.account().filter(account -> offer.ledBy(account, now)).isPresent();
    }

    /** The last day it is wished for. */
    LocalDate lastDay() {
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Where the city stands above a unit. */
    static UnitPath city(UnitPath below) {
        return new UnitPath(below.value().substring(0, below.value().indexOf('.') + 1));
    }

    static HelpRequest of(Row row) throws SQLException {
        return new HelpRequest(
                new SnowRequestId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                new UnitPath(row.text("path")),
                new UnitId(row.uuid("unit_id")),
                UnitId.orNull(row.uuid("federation_id")),
                row.flag("protected"),
                row.flag("gone"),
                new AccountId(row.uuid("asked_by")),
                row.flag("on_behalf"),
                row.array("places", String.class).stream()
                        .map(HelpPlace::valueOf)
                        .toList(),
                row.array("days", String.class).stream().map(LocalDate::parse).toList(),
                row.flag("shut_in"),
                row.constant("reason", HelpReason.class),
                row.flag("phone_given"),
                row.constant("state", RequestState.class),
                row.instant("asked_at"),
                row.instant("confirmed_at"),
                Offer.orNull(row));
    }
}
