package jp.kairan.safety.board;

import java.util.List;
import jp.kairan.access.ResidentId;

/**
 * What the register knows of a household that is asked; phones are null where unknown. Protection is that of now, whatever a
 * picture says.
 */
record HouseName(String name, String unitName, Integer walkNo, String phone, boolean shielded, List<Person> people) {
    /** Who lives there. */
    record Person(ResidentId resident, String name, String phone) {}
}
