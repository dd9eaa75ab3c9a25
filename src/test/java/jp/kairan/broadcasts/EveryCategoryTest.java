package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.send;
import static jp.kairan.broadcasts.BroadcastCalls.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KairanTest
class EveryCategoryTest {
    @Inject
    TestCity city;

    private AccountId staff;
    private TestCity.Association association;

    @BeforeEach
    void anAssociation() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        association = city.association(1, 1);
    }

    private Map<String, Object> entry(Category category, Integer level) {
        Map<String, Object> entry = words(NewWord.next(), association.place().id());
        entry.put("category", category.name());
        entry.put("level", level);
        return entry;
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void isAcceptedInWordsOfOnesOwnAndHasAWordOfTheProtocol(Category category) {
        send(staff, entry(category, category == Category.EVACUATION ? 3 : null), false)
                .then()
                .statusCode(201)
                .body("category", equalTo(category.name()));
        assertThat(category.cap()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void hasALevelWhereItIsAnEvacuationAndNowhereElse(Category category) {
        send(staff, entry(category, category == Category.EVACUATION ? null : 3), false)
                .then()
                .statusCode(400)
                .body("violations.field", contains("level"));
    }
}
