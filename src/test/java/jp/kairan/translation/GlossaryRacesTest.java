package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class GlossaryRacesTest {
    private static final List<String> WORDS = List.of("abri", "refuge", "asile", "gîte", "toit", "halte");

    @Inject
    TestCity city;

    @Inject
    GlossaryRig rig;

    @Inject
    Glossary glossary;

    @Inject
    Sql sql;

    private AccountId staff;

    @BeforeEach
    void office() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void clear() {
        rig.clear();
    }

    @Test
    void whoeverWritesTheSameTermAtTheSameMomentAllSucceedAndOneWordIsLeft() throws Exception {
        List<Integer> statuses = AtOnce.all(WORDS.stream()
                .<Callable<Integer>>map(word -> () -> put("避難所", word))
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(rows("避難所")).hasSize(1).isSubsetOf(WORDS);
        assertThat(glossary.in(Language.FR).words().get("避難所"))
                .isEqualTo(rows("避難所").get(0));
    }

    @Test
    void writingAndTakingBackAtTheSameMomentLeavesWhatTheLastOneMeant() throws Exception {
        for (int round = 0; round < 5; round++) {
            put("断水", WORDS.get(round));
            List<Integer> statuses = AtOnce.all(List.of(
                    () -> put("断水", "encore"),
                    () -> rig.remove(staff, "fr", "断水").extract().statusCode()));

            assertThat(statuses).containsExactly(200, 204);
            String expected = rows("断水").stream().findFirst().orElse("coupure d’eau");
            assertThat(glossary.in(Language.FR).words()).containsEntry("断水", expected);
        }
    }

    @Test
    void whoeverReadsMeanwhileSeesOneOfTheWordsAndAfterwardsTheLast() throws Exception {
        List<String> known =
                IntStream.range(0, 40).mapToObj(i -> "mot" + "a".repeat(i)).toList();
        Callable<Boolean> writer = () -> {
            known.forEach(word -> put("停電", word));
            return true;
        };
        Callable<Boolean> reader = () -> {
            for (int i = 0; i < 2_000; i++) {
                String seen = glossary.in(Language.FR).words().get("停電");
                if (!known.contains(seen) && !seen.equals("panne de courant")) {
                    return false;
                }
            }
            return true;
        };

        assertThat(AtOnce.all(List.of(writer, reader, reader, reader))).containsOnly(true);
        assertThat(glossary.in(Language.FR).words()).containsEntry("停電", known.get(known.size() - 1));
    }

    private int put(String term, String word) {
        return rig.put(staff, "fr", term, word).extract().statusCode();
    }

    private List<String> rows(String term) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select text from glossary_term where language = 'fr' and term = ?",
                        row -> row.text("text"),
                        term));
    }
}
