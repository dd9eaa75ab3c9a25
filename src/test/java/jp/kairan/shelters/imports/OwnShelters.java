package jp.kairan.shelters.imports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.ShelterRegister;

/** Tells the shelters of a test from those that other tests have left on the register, of which others' rows may speak. */
@Singleton
class OwnShelters {
    private final ShelterRegister register;
    private final Sql sql;
    private final Clock clock;
    private Set<ShelterId> before = Set.of();

    OwnShelters(ShelterRegister register, Sql sql, Clock clock) {
        this.register = register;
        this.sql = sql;
        this.clock = clock;
    }

    /** What is on the register so far is others'. */
    void begin() {
        before = register.all().stream().map(Shelter::id).collect(toSet());
    }

    List<Shelter> all() {
        return register.all().stream().filter(this::own).toList();
    }

    List<String> ids() {
        return all().stream().map(shelter -> shelter.id().toString()).toList();
    }

    /** How many open ones of the others are of a kind, and so missing in any list of ours. */
    int othersOf(ShelterKind kind) {
        LocalDate today = LocalDate.now(clock);
        return (int) register.all().stream()
                .filter(Predicate.not(this::own))
                .map(Shelter::particulars)
                .filter(particulars -> particulars.kinds().contains(kind) && particulars.openOn(today))
                .count();
    }

    /** The head of a list, and those of its rows that are ours by the ID in the second column. */
    byte[] rows(byte[] list) {
        Set<String> codes =
                all().stream().map(shelter -> shelter.particulars().code()).collect(toSet());
        String[] rows = new String(list, StandardCharsets.UTF_8).split("\r\n");
        return Arrays.stream(rows)
                .filter(row -> row == rows[0] || codes.contains(row.split(",", 3)[1]))
                .collect(joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Takes ours off the register again. */
    void remove() {
        List<ShelterId> ids = all().stream().map(Shelter::id).toList();
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("delete from shelter_status where shelter_id = any (?::uuid[])", ids);
            sql.update("delete from shelter where id = any (?::uuid[])", ids);
        });
    }

    private boolean own(Shelter shelter) {
        return !before.contains(shelter.id());
    }
}
