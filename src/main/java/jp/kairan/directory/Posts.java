package jp.kairan.directory;

import static jp.kairan.access.UnitKind.ASSOCIATION;
import static jp.kairan.access.UnitKind.CITY;
import static jp.kairan.access.UnitKind.FEDERATION;
import static jp.kairan.access.UnitKind.GROUP;
import static jp.kairan.access.UnitKind.ORGANISATION;

import java.util.Set;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;

/** Which offices there are at which kind of unit. */
final class Posts {
    private Posts() {}

    static boolean fits(Role role, UnitKind kind) {
        return kinds(role).contains(kind);
    }

    private static Set<UnitKind> kinds(Role role) {
        return switch (role) {
            case HEAD, VICE_HEAD, SECRETARY -> Set.of(FEDERATION, ASSOCIATION, ORGANISATION);
            case SUPPORTER, WELFARE_COMMISSIONER -> Set.of(FEDERATION, ASSOCIATION);
            case GROUP_LEADER -> Set.of(GROUP);
            case FIRE_CORPS, SHELTER_KEY_HOLDER, SHELTER_DEPUTY -> Set.of(FEDERATION, ASSOCIATION, ORGANISATION);
            case CITY_STAFF, CITY_ADMIN -> Set.of(CITY);
        };
    }
}
