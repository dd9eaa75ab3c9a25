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
    void whatAnAssociationCallsItsOwnOrganisationsIsNobodysFact() {
        var association = city.association(0, 0);
        var own = city.unit(association.place(), UnitKind.ORGANISATION, NewWord.next() + "会");

        assertThat(names.names()).extracting(Name::text).doesNotContain(own.name());
    }

    @Test
    void aNameComesWithItsReadingWhereAllUnitsOfTheNameAgree() {
        String name = NewWord.next() + "町会";
        city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        change("update unit set name_kana = 'ヨネイズミ' where name = ?", name);
        assertThat(names.names()).contains(new Name(name, "ヨネイズミ"));

        var other = city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        assertThat(names.names()).contains(new Name(name, null));

        change("update unit set name_kana = 'バカ' where id = ?", other.id());
        assertThat(names.names()).contains(new Name(name, null));
    }

    @Test
    void anAssociationsOrganisationOfTheSameNameChangesNoReading() {
        String name = NewWord.next() + "町会";
        var association = city.unit(city.federation(), UnitKind.ASSOCIATION, name);
        var namesake = city.unit(association, UnitKind.ORGANISATION, name);
        change("update unit set name_kana = 'ヨネイズミ' where id = ?", association.id());
        change("update unit set name_kana = 'ン' where id = ?", namesake.id());

        assertThat(names.names()).contains(new Name(name, "ヨネイズミ"));
    }

    @Test
    void aClosedUnitIsNoLongerNamed() {
        var closed = city.unit(city.federation(), UnitKind.ASSOCIATION, NewWord.next());
        change("update unit set closed_on = current_date where id = ?", closed.id());
        assertThat(names.names()).extracting(Name::text).doesNotContain(closed.name());
    }
}
