package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.bring;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.access.Role;
import jp.kairan.hazards.TwoPersonsRule.Agreed;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule acts by itself only on the agency's own word and in the form to which two persons have agreed. */
@KairanTest
class LastWordTest {
    @Inject
    TestCity city;

    @Inject
    TwoPersonsRule rules;

    @Inject
    HazardFindings findings;

    private AccountId uploader;
    private Agreed rule;

    @BeforeEach
    void settle() {
        uploader = city.officer(city.city(), Role.CITY_STAFF);
        rule = rules.agreed();
    }

    @AfterEach
    void tidy() {
        rule.tidy();
    }

    @Test
    void whatAnAgreedRuleFindsInTheFeedIsAutomatic() {
        rule.fed(rule.quake());

        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC");
        assertThat(behind()).containsExactly(rule.writer());
    }

    @Test
    void onePersonsUploadNeverActsByItselfAndThePersonIsKnown() {
        bring(uploader, rule.quake()).statusCode(200);

        assertThat(rule.told()).containsExactly("RAISED PROPOSE");
        assertThat(behind()).containsExactlyInAnyOrder(uploader, rule.writer());
    }

    @Test
    void whatAPersonTakesBackIsForAPersonToDecide() {
        rule.fed(rule.quake());

        bring(uploader, rule.takenBack()).statusCode(200);

        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC", "RETRACTED PROPOSE");
        assertThat(behind()).contains(uploader);
    }

    @Test
    void whatAPersonHadAHandInStaysForAPersonToDecide() {
        bring(uploader, rule.quake()).statusCode(200);

        rule.fed(rule.takenBack());

        assertThat(rule.told()).containsExactly("RAISED PROPOSE", "RETRACTED PROPOSE");
    }

    @Test
    void anUploadFromBeforeTheRuleBegetsNoAutomaticFinding() {
        bring(uploader, rule.quake()).statusCode(200);
        Agreed later = rules.agreed();
        Wire minuteAfter = Wire.quake(
                later.day().event(),
                rule.day().nine().plus(Duration.ofMinutes(1)),
                rule.day().at(6),
                "7");

        later.fed(minuteAfter);

        assertThat(later.told()).containsExactly("RAISED PROPOSE");
        later.tidy();
    }

    @Test
    void aRuleAgreedToInAnotherFormHasNoLastWordOnWhatItFoundBefore() {
        rule.fed(rule.quake());
        TwoPersonsRule.change(rule.id(), rule.second(), 0, "6+");
        TwoPersonsRule.agree(rule.id(), rule.writer(), 1);

        rule.fed(rule.takenBack());

        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC", "RETRACTED PROPOSE");
        assertThat(behind()).containsExactlyInAnyOrder(rule.writer(), rule.second());
    }

    @Test
    void aRuleNotAgreedToSinceItsChangeHasNoLastWordEither() {
        rule.fed(rule.quake());
        TwoPersonsRule.change(rule.id(), rule.writer(), 0, "7");

        rule.fed(rule.takenBack());

        assertThat(rule.told()).containsExactly("RAISED AUTOMATIC", "RETRACTED PROPOSE");
    }

    @Test
    void nobodyIsBehindWhatIsNotThere() {
        assertThat(findings.behind(FindingId.next())).isEmpty();
    }

    private Set<AccountId> behind() {
        return QuarkusTransaction.requiringNew().call(() -> findings.behind(rule.findingId()));
    }
}
