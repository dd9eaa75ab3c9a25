package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.UnitPath;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final int CITY = 143_345;
    private static final int HEADER = 16;
    private static final int ENTRY = 48;

    @Test
    void aCitysRosterTakesLessThan150BytesForAHousehold() throws IllegalAccessException {
        Roster.Draft draft = new Roster.Draft();
        UnitPath group = new UnitPath("1.2.3.4.");
        for (int house = 0; house < CITY; house++) {
            UUID id = new UUID(house, ~house);
            draft.household(id, new UUID(0, house / 12), group.child(house / 12).value(), false);
            draft.resident(id, new UUID(house, 1));
            draft.resident(id, new UUID(house, 2));
        }
        Roster roster = draft.done();

        assertThat(roster.size()).isEqualTo(CITY);
        assertThat(roster.members(77_777)).hasSize(2);
        assertThat(roster.find(roster.household(143_344))).isEqualTo(143_344);
        assertThat(roster.nodes().to(roster.nodes().find(new UnitPath("1.")))).isEqualTo(CITY);
        assertThat(bytes(roster, Collections.newSetFromMap(new IdentityHashMap<>())))
                .isBetween(40L * CITY, 150L * CITY);
    }

    /** What a thing and all that hangs on it take in memory, about. */
    private static long bytes(Object thing, Set<Object> seen) throws IllegalAccessException {
        if (thing == null || !seen.add(thing)) {
            return 0;
        }
        if (thing instanceof long[] longs) {
            return HEADER + 8L * longs.length;
        }
        if (thing instanceof int[] ints) {
            return HEADER + 4L * ints.length;
        }
        if (thing instanceof BitSet bits) {
            return HEADER + bits.size() / 8;
        }
        if (thing instanceof String text) {
            return 2 * HEADER + 8 + text.length();
        }
        if (thing instanceof UUID || thing instanceof Number) {
            return 2 * HEADER;
        }
        long sum = HEADER;
        if (thing instanceof Collection<?> many) {
            for (Object each : many) {
                sum += 8 + bytes(each, seen);
            }
            return sum;
        }
        if (thing instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                sum += ENTRY + bytes(entry.getKey(), seen) + bytes(entry.getValue(), seen);
            }
            return sum;
        }
        for (Field field : thing.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                sum += 8 + (field.getType().isPrimitive() ? 0 : bytes(field.get(thing), seen));
            }
        }
        return sum;
    }
}
