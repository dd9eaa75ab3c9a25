package jp.kairan.access;

import static jp.kairan.access.Action.*;
import static jp.kairan.access.Role.*;
import static jp.kairan.access.UnitKind.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The whole rule of permission: an office permits its actions on its own unit and on everything below, and nothing else
 * permits anything. Names are seen in the 班 and the 町会; a federation sees counts (privacy narrows upwards); the city's
 * administrators keep the register.
 */
public final class Policy {
    private record Post(Role role, UnitKind kind) {}

    private static final Set<Action> PUBLISH = EnumSet.of(
            UPLOAD, CIRCULAR_MANAGE, EVENT_MANAGE, FACILITY_MANAGE, BOOKING_DECIDE, TALLY_READ, REMIND, DELIVERY_READ);
    private static final Set<Action> NAMES = EnumSet.of(HOUSEHOLD_READ, UNREAD_READ);
    private static final Set<Action> PEOPLE =
            EnumSet.of(HOUSEHOLD_MANAGE, WALK_ORDER, OFFICE_READ, MEMBER_MANAGE, LIST_MANAGE, INVITE, ENROL);

    private static final Set<Action> CHECK = EnumSet.of(SAFETY_OPEN, SAFETY_BOARD, SAFETY_HELP);
    private static final Set<Action> ROUND = EnumSet.of(SAFETY_NAMES, SAFETY_ROUND);

    private static final Map<Post, Set<Action>> TABLE = new HashMap<>();

    static {
        row(CITY_ADMIN, CITY, EnumSet.complementOf(EnumSet.of(PUBLIC, OWN)));
        row(
                CITY_STAFF,
                CITY,
                PUBLISH,
                EnumSet.of(
                        OFFICE_READ,
                        LIST_MANAGE,
                        EVENT_IMPORT,
                        DELIVERY_BOARD,
                        TRANSLATION_MANAGE,
                        SHELTER_MANAGE,
                        BROADCAST_MANAGE,
                        BROADCAST_APPROVE,
                        HAZARD_MANAGE,
                        SNOW_MANAGE,
                        SAFETY_OPEN,
                        SAFETY_BOARD,
                        SAFETY_HELP,
                        REGISTER_MANAGE,
                        REGISTER_READ));

        row(
                HEAD,
                FEDERATION,
                CHECK,
                PUBLISH,
                EnumSet.of(UNIT_MANAGE, OFFICE_READ, OFFICE_MANAGE, MEMBER_MANAGE, LIST_MANAGE));
        row(VICE_HEAD, FEDERATION, CHECK, PUBLISH, EnumSet.of(OFFICE_READ, LIST_MANAGE));
        row(
                SECRETARY,
                FEDERATION,
                CHECK,
                PUBLISH,
                EnumSet.of(UNIT_MANAGE, OFFICE_READ, OFFICE_MANAGE, MEMBER_MANAGE, LIST_MANAGE));
        row(SUPPORTER, FEDERATION, EnumSet.of(OFFICE_READ, TALLY_READ, SAFETY_BOARD));
        row(FIRE_CORPS, FEDERATION, EnumSet.of(SAFETY_HELP, REGISTER_READ));

        row(
                HEAD,
                ASSOCIATION,
                CHECK,
                ROUND,
                PUBLISH,
                NAMES,
                PEOPLE,
                EnumSet.of(UNIT_MANAGE, OFFICE_MANAGE, IMPORT, SNOW_MANAGE, REGISTER_READ, WATCH_MANAGE));
        row(
                VICE_HEAD,
                ASSOCIATION,
                CHECK,
                ROUND,
                PUBLISH,
                NAMES,
                PEOPLE,
                EnumSet.of(SNOW_MANAGE, REGISTER_READ, WATCH_MANAGE));
        row(
                SECRETARY,
                ASSOCIATION,
                CHECK,
                ROUND,
                PUBLISH,
                NAMES,
                PEOPLE,
                EnumSet.of(UNIT_MANAGE, OFFICE_MANAGE, IMPORT, SNOW_MANAGE, WATCH_MANAGE));
        row(SUPPORTER, ASSOCIATION, NAMES, EnumSet.of(INVITE, TALLY_READ, SAFETY_BOARD));
        row(
                WELFARE_COMMISSIONER,
                ASSOCIATION,
                ROUND,
                NAMES,
                EnumSet.of(SAFETY_BOARD, SAFETY_HELP, REGISTER_READ, WATCH_MANAGE));
        row(FIRE_CORPS, ASSOCIATION, EnumSet.of(SAFETY_HELP, REGISTER_READ));

        row(
                GROUP_LEADER,
                GROUP,
                ROUND,
                NAMES,
                EnumSet.of(
                        WALK_ORDER,
                        INVITE,
                        ENROL,
                        TALLY_READ,
                        REMIND,
                        DELIVERY_READ,
                        SAFETY_BOARD,
                        SAFETY_HELP,
                        REGISTER_READ));

        row(HEAD, ORGANISATION, PUBLISH, EnumSet.of(OFFICE_READ, OFFICE_MANAGE, MEMBER_MANAGE, LIST_MANAGE));
        row(VICE_HEAD, ORGANISATION, PUBLISH, EnumSet.of(OFFICE_READ, MEMBER_MANAGE, LIST_MANAGE));
        row(SECRETARY, ORGANISATION, PUBLISH, EnumSet.of(OFFICE_READ, MEMBER_MANAGE, LIST_MANAGE));
    }

    private Policy() {}

    /** Whether the office, held at a unit of this kind, permits the action there and below. */
    public static boolean permits(Role role, UnitKind kind, Action action) {
        return TABLE.getOrDefault(new Post(role, kind), Set.of()).contains(action);
    }

    @SafeVarargs
    private static void row(Role role, UnitKind kind, Set<Action>... actions) {
        Set<Action> all = EnumSet.noneOf(Action.class);
        for (Set<Action> some : actions) {
            all.addAll(some);
        }
        TABLE.put(new Post(role, kind), all);
    }
}
