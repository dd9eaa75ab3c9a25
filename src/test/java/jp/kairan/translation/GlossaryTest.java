package jp.kairan.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class GlossaryTest {
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
    void aWordOfTheServiceStandsUntilTheCityHasItsOwn() {
        entry("vi", "避難所")
                .body("[0].text", equalTo("nơi lánh nạn"))
                .body("[0].origin", equalTo("DEFAULT"))
                .body("[0].writtenAt", nullValue());
    }

    @Test
    void theCitysWordStandsInItsPlaceAndInThatLanguageAlone() {
        rig.put(staff, "vi", "避難所", "nơi trú ẩn")
                .statusCode(200)
                .body("term", equalTo("避難所"))
                .body("text", equalTo("nơi trú ẩn"))
                .body("origin", equalTo("CITY"))
                .body("writtenAt", notNullValue());

        entry("vi", "避難所").body("", hasSize(1)).body("[0].text", equalTo("nơi trú ẩn"));
        assertThat(glossary.in(Language.VI).words()).containsEntry("避難所", "nơi trú ẩn");
        assertThat(glossary.in(Language.EN).words()).containsEntry("避難所", "evacuation shelter");
    }

    @Test
    void theCityMayAddATermThatTheServiceNeverHad() {
        rig.put(staff, "en", "百万石まつり", "Hyakumangoku Festival").statusCode(200);

        assertThat(glossary.in(Language.EN).words())
                .containsEntry("百万石まつり", "Hyakumangoku Festival")
                .containsEntry("町会", "neighbourhood association");
    }

    @Test
    void takenBackTheServicesWordHoldsAgain() {
        rig.put(staff, "ko", "断水", "수돗물 중단").statusCode(200);

        rig.remove(staff, "ko", "断水").statusCode(204);

        entry("ko", "断水").body("[0].text", equalTo("단수")).body("[0].origin", equalTo("DEFAULT"));
        assertThat(glossary.in(Language.KO).words()).containsEntry("断水", "단수");
    }

    @Test
    void aTermOfTheCityAloneIsGoneOnceTakenBack() {
        rig.put(staff, "fr", "加賀友禅", "Kaga Yuzen").statusCode(200);

        rig.remove(staff, "fr", "加賀友禅").statusCode(204);

        assertThat(glossary.in(Language.FR).words()).doesNotContainKey("加賀友禅");
    }

    @Test
    void whatTheCityNeverWroteCannotBeTakenBack() {
        rig.remove(staff, "fr", "避難所").statusCode(404);
        rig.remove(staff, "fr", "知らない語").statusCode(404);
    }

    @Test
    void aTermTypedInPartsIsTheSameTerm() {
        String parts = Normalizer.normalize("ごみステーション", Normalizer.Form.NFD);

        rig.put(staff, "en", " " + parts, " rubbish point ").statusCode(200).body("term", equalTo("ごみステーション"));

        assertThat(glossary.in(Language.EN).words())
                .containsEntry("ごみステーション", "rubbish point")
                .doesNotContainKey(parts);
        rig.remove(staff, "en", parts).statusCode(204);
    }

    @Test
    void aTermMayHoldWhateverAPathCanSay() {
        for (String term : List.of("100%の水", "水 と 食料", "何?", "A+B班", "NPO.法人", "#班", "「班」&班", "𠮷野班")) {
            rig.put(staff, "en", term, "thing").statusCode(200).body("term", equalTo(term));
            rig.remove(staff, "en", term).statusCode(204);
        }
    }

    @Test
    void everyChangeIsAuditedAndARepeatIsNone() {
        rig.put(staff, "th", "停電", "ไฟดับ").statusCode(200);
        rig.put(staff, "th", "停電", "ไฟดับ").statusCode(200);
        rig.put(staff, "th", "停電", "ไฟฟ้าขัดข้อง").statusCode(200);
        rig.remove(staff, "th", "停電").statusCode(204);
        rig.remove(staff, "th", "停電").statusCode(404);

        assertThat(audited())
                .containsExactly(
                        "GlossaryTermWritten {\"term\": \"停電\", \"language\": \"th\"}",
                        "GlossaryTermWritten {\"term\": \"停電\", \"language\": \"th\"}",
                        "GlossaryTermRemoved {\"term\": \"停電\", \"language\": \"th\"}");
    }

    @Test
    void aTermOfTheCityAloneIsNotToldInTheAuditBecauseItCouldBeAName() {
        rig.put(staff, "th", "北陸太郎", "โฮคุริกุ").statusCode(200);

        assertThat(audited()).containsExactly("GlossaryTermWritten {\"language\": \"th\"}");
    }

    private ValidatableResponse entry(String language, String term) {
        return rig.list(staff, language).statusCode(200).rootPath("items.findAll { it.term == '%s' }".formatted(term));
    }

    private List<String> audited() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        """
                        select action, detail::jsonb::text as detail from audit_entry
                         where actor = ? and subject_kind = 'GLOSSARY_TERM' and unit_id = ? order by seq""",
                        row -> row.text("action") + " " + row.text("detail"),
                        "account:" + staff,
                        city.city().id()));
    }
}
