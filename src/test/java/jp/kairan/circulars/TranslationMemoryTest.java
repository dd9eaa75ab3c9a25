package jp.kairan.circulars;

import static jp.kairan.circulars.ByHand.correct;
import static jp.kairan.circulars.ByHand.correction;
import static jp.kairan.circulars.ByHand.hash;
import static jp.kairan.circulars.ByHand.path;
import static jp.kairan.circulars.ByHand.read;
import static jp.kairan.circulars.ByHand.sheet;
import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.publish;
import static jp.kairan.circulars.Writing.published;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What persons translated serves later texts, as far as its readers have it, and each thing keeps what is its own. */
@KairanTest
class TranslationMemoryTest {
    @Inject
    TestCity city;

    @Inject
    TestEngines engines;

    @Inject
    Sql sql;

    private Association association;
    private AccountId head;
    private AccountId staff;
    private AccountId resident;
    private String sentence;

    @BeforeEach
    void anAssociation() {
        engines.use(new TestTranslator("fake"));
        association = city.association(1, 2);
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        resident = association.houses().get(0).anyResident();
        sentence = NewWord.next() + "を持ってきてください";
    }

    @AfterEach
    void noEngine() {
        engines.use();
    }

    private static Map<String, Object> circular(Place of, String body) {
        Map<String, Object> words = words(of, "title", "お願い" + NewWord.next());
        words.put("body", body);
        return words;
    }

    /** By the city's office, to one association alone, because the inboxes of other tests are none of its business. */
    private Map<String, Object> ofTheCity() {
        Map<String, Object> words = circular(city.city(), sentence);
        words.put("audience", List.of(Term.everyone(association.place().id())));
        return words;
    }

    private String here(String body) {
        return published(head, circular(association.place(), body));
    }

    private List<String> suggested(String id) {
        return sheet(head, id).getList("fields.suggestions.flatten().text");
    }

    @Test
    void holdsNothingOfADraft() {
        String draft = drafted(staff, ofTheCity());
        correct(staff, draft, "Bí mật");
        String id = here("皆さま\n" + sentence);

        assertThat(suggested(id)).doesNotContain("Bí mật");
        assertThat(read(resident, id)).doesNotContain("Bí mật");
    }

    @Test
    void holdsTheLinesOfADraftOnceItIsPublishedAndSentAgain() {
        String draft = drafted(staff, ofTheCity());
        correct(staff, draft, "Mang theo ô");
        publish(staff, draft).then().statusCode(201);
        correct(staff, draft, "Mang theo ô");

        assertThat(read(resident, here("皆さま\n" + sentence))).contains("Mang theo ô");
    }

    @Test
    void holdsNothingSensitive() {
        Map<String, Object> words = ofTheCity();
        words.put("sensitive", true);
        String sensitive = published(staff, words);
        correct(staff, sensitive, "Bí mật");
        String id = here("皆さま\n" + sentence);

        assertThat(read(resident, sensitive)).isEqualTo("Bí mật");
        assertThat(suggested(id)).doesNotContain("Bí mật");
        assertThat(read(resident, id)).doesNotContain("Bí mật");
    }

    @Test
    void forgetsLinesThatWerePutRightWithOtherLineBreaks() {
        String other = NewWord.next() + "をお願いします";
        String id = here(sentence + "\n" + other);
        correct(head, id, "Sai rồi\nHai");
        correct(head, id, "Một\n\nHai");

        String next = here("皆さま\n" + sentence);

        assertThat(read(resident, next)).doesNotContain("Sai rồi");
        assertThat(suggested(next)).doesNotContain("Sai rồi");
    }

    @Test
    void ofOneThingStaysWhenAnotherWithTheSameWordsIsTakenBack() {
        String first = here(sentence);
        String second = here(sentence);
        correct(head, first, "Một");
        correct(head, second, "Hai");
        assertThat(read(resident, first)).as("the newest").isEqualTo("Hai");

        as(head).delete(path(second)).then().statusCode(204);

        assertThat(read(resident, first)).isEqualTo("Một");
        assertThat(read(resident, here("皆さま\n" + sentence))).contains("Một");
    }

    @Test
    void letsTheCityPutAnAssociationRightAndTheAssociationWriteAgain() {
        String id = here(sentence);
        correct(head, id, "Sai rồi");

        correct(staff, id, "Lời của thành phố");

        assertThat(read(resident, id)).isEqualTo("Lời của thành phố");
        assertThat(suggested(id)).doesNotContain("Sai rồi");
        assertThat(audited(id)).containsExactly("0", "1");

        correct(head, id, "Lời của khu phố");
        assertThat(read(resident, id)).isEqualTo("Lời của khu phố");
        as(head).delete(path(id)).then().statusCode(204);
        assertThat(read(resident, id)).isEqualTo("Lời của thành phố");
    }

    @Test
    void ofPlainJapaneseIsOfWholeTextsAlone() {
        String id = here(sentence);
        String easy = "/api/v1/translations/CIRCULAR/" + id + "/ja-x-easy";

        as(head).body(correction("body", hash(head, id, "body"), "もって きて ください"))
                .put(easy)
                .then()
                .statusCode(200);

        assertThat(parts(id)).containsExactly("TEXT");
    }

    @Test
    void suggestsNoMoreThanFitsOnASheet() {
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(no -> sentence + NewWord.next() + no)
                .toList();
        correct(
                head,
                here(String.join("\n", lines)),
                lines.stream().map(line -> "ô " + line.hashCode()).collect(Collectors.joining("\n")));

        assertThat(suggested(here(String.join("\n", lines) + "\n"))).hasSizeBetween(30, 60);
    }

    @Test
    void ofSeveralAtOnceHoldsTheLinesOfOne() throws Exception {
        String id = here(sentence + "\n" + NewWord.next() + "です");
        String hash = hash(head, id, "body");

        List<Integer> statuses = AtOnce.all(IntStream.range(0, 12)
                .mapToObj(no -> (java.util.concurrent.Callable<Integer>) () -> as(head).body(
                                correction("body", hash, no % 2 == 0 ? "Một\nHai" : "Ba\n\nBốn"))
                        .put(path(id))
                        .statusCode())
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(parts(id).contains("LINE")).isEqualTo(read(resident, id).equals("Một\nHai"));
    }

    private List<String> parts(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select part from person_variant where subject_id = ? order by part",
                        row -> row.text("part"),
                        UUID.fromString(id)));
    }

    private List<String> audited(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select detail ->> 'replacedFields' as replaced from audit_entry"
                                + " where subject_id = ? and action = 'TranslationWritten' order by at",
                        row -> row.text("replaced"),
                        UUID.fromString(id)));
    }
}
