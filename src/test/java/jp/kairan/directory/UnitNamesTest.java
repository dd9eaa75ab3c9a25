package jp.kairan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.translation.ProtectedTerms.Name;
import org.junit.jupiter.api.Test;

@KairanTest
class UnitNamesTest {
    @Inject
    TestCity city;

    @Inject
    UnitNames names;

    @Inject
    Sql sql;

    private void change(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, values));
    }

    @Test
    void allLivingUnitsButGroupsAreNamed() {
        var association = city.association(1, 0);
        var hall = city.unit(association.federation(), UnitKind.ORGANISATION, NewWord.next() + "公民館");

        assertThat(names.names())
                .extracting(Name::text)
                .contains(
                        city.city().name(),
                        association.federation().name(),
                        association.place().name(),
                        hall.name())
                .doesNotContain("1班");
    }

    @Test
    void aNameComesWithItsReadingWhereAnyUnitOfTheNameHasOne() {
        String name = NewWord.next() + "町会";
        city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        assertThat(names.names()).contains(new Name(name, null));

        var read = city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        change("update unit set name_kana = 'ヨネイズミ' where id = ?", read.id());

        assertThat(names.names())
                .filteredOn(known -> known.text().equals(name))
                .containsExactly(new Name(name, "ヨネイズミ"));
    }

    @Test
    void aClosedUnitIsNoLongerNamed() {
        var closed = city.unit(city.federation(), UnitKind.ASSOCIATION, NewWord.next());
        change("update unit set closed_on = current_date where id = ?", closed.id());
        assertThat(names.names()).extracting(Name::text).doesNotContain(closed.name());
    }
}
