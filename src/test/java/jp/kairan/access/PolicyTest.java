package jp.kairan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, written down a second time: whoever changes the policy says so twice. */
class PolicyTest {
    private record Post(Role role, UnitKind kind) {}

    /** The columns of the table, from left to right. */
    private static final List<Post> POSTS = List.of(
            new Post(Role.CITY_ADMIN, UnitKind.CITY),
            new Post(Role.CITY_STAFF, UnitKind.CITY),
            new Post(Role.HEAD, UnitKind.FEDERATION),
            new Post(Role.VICE_HEAD, UnitKind.FEDERATION),
            new Post(Role.SECRETARY, UnitKind.FEDERATION),
            new Post(Role.SUPPORTER, UnitKind.FEDERATION),
            new Post(Role.FIRE_CORPS, UnitKind.FEDERATION),
            new Post(Role.HEAD, UnitKind.ASSOCIATION),
            new Post(Role.VICE_HEAD, UnitKind.ASSOCIATION),
            new Post(Role.SECRETARY, UnitKind.ASSOCIATION),
            new Post(Role.SUPPORTER, UnitKind.ASSOCIATION),
            new Post(Role.WELFARE_COMMISSIONER, UnitKind.ASSOCIATION),
            new Post(Role.FIRE_CORPS, UnitKind.ASSOCIATION),
            new Post(Role.GROUP_LEADER, UnitKind.GROUP),
            new Post(Role.HEAD, UnitKind.ORGANISATION),
            new Post(Role.VICE_HEAD, UnitKind.ORGANISATION),
            new Post(Role.SECRETARY, UnitKind.ORGANISATION));

    private static final String TABLE = """
            PUBLIC             . . . . . . . . . . . . . . . . .
            OWN                . . . . . . . . . . . . . . . . .
            UNIT_READ          x . . . . . . . . . . . . . . . .
            UNIT_MANAGE        x . x . x . . x . x . . . . . . .
            HOUSEHOLD_READ     x . . . . . . x x x x x . x . . .
            HOUSEHOLD_MANAGE   x . . . . . . x x x . . . . . . .
            PROTECTED_READ     x . . . . . . . . . . . . . . . .
            WALK_ORDER         x . . . . . . x x x . . . x . . .
            OFFICE_READ        x x x x x x . x x x . . . . x x x
            OFFICE_MANAGE      x . x . x . . x . x . . . . x . .
            MEMBER_MANAGE      x . x . x . . x x x . . . . x x x
            LIST_MANAGE        x x x x x . . x x x . . . . x x x
            IMPORT             x . . . . . . x . x . . . . . . .
            INVITE             x . . . . . . x x x x . . x . . .
            ENROL              x . . . . . . x x x . . . x . . .
            UPLOAD             x x x x x . . x x x . . . . x x x
            CIRCULAR_MANAGE    x x x x x . . x x x . . . . x x x
            TALLY_READ         x x x x x x . x x x x . . x x x x
            UNREAD_READ        x . . . . . . x x x x x . x . . .
            REMIND             x x x x x . . x x x . . . x x x x
            DELIVERY_READ      x x x x x . . x x x . . . x x x x
            DELIVERY_BOARD     x x . . . . . . . . . . . . . . .
            EVENT_MANAGE       x x x x x . . x x x . . . . x x x
            EVENT_IMPORT       x x . . . . . . . . . . . . . . .
            FACILITY_MANAGE    x x x x x . . x x x . . . . x x x
            BOOKING_DECIDE     x x x x x . . x x x . . . . x x x
            TRANSLATION_MANAGE x x . . . . . . . . . . . . . . .
            SHELTER_MANAGE     x x . . . . . . . . . . . . . . .
            BROADCAST_MANAGE   x x . . . . . . . . . . . . . . .
            BROADCAST_APPROVE  x x . . . . . . . . . . . . . . .
            HAZARD_MANAGE      x x . . . . . . . . . . . . . . .
            SNOW_MANAGE        x x . . . . . x x x . . . . . . .
            SAFETY_OPEN        x x x x x . . x x x . . . . . . .
            SAFETY_BOARD       x x x x x x . x x x x x . x . . .
            SAFETY_NAMES       x . . . . . . x x x . x . x . . .
            SAFETY_ROUND       x . . . . . . x x x . x . x . . .
            SAFETY_HELP        x x x x x . x x x x . x x x . . .
            REGISTER_MANAGE    x x . . . . . . . . . . . . . . .
            REGISTER_READ      x x . . . . x x x . . x x x . . .
            WATCH_MANAGE       x . . . . . . x x x . x . . . . .
            AUDIT_READ         x . . . . . . . . . . . . . . . .
            """;

    @Test
    void everyPostMayDoWhatTheTableSays() {
        String actual = Arrays.stream(Action.values())
                .map(action -> "%-19s".formatted(action)
                        + POSTS.stream()
                                .map(post -> Policy.permits(post.role, post.kind, action) ? "x" : ".")
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(actual).isEqualTo(TABLE);
    }

    @Test
    void everyOtherPostMayDoNothing() {
        for (Role role : Role.values()) {
            for (UnitKind kind : UnitKind.values()) {
                if (!POSTS.contains(new Post(role, kind))) {
                    assertThat(Action.values())
                            .as(role + " at " + kind)
                            .noneMatch(action -> Policy.permits(role, kind, action));
                }
            }
        }
    }
}
