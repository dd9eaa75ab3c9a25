package jp.kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class NoticesTest {
    private static final String DISPATCHES = "select count(*) from dispatch where notice_id = ?";

    @Inject
    TestCity city;

    @Inject
    TestNotices notices;

    @Inject
    Readership readership;

    @Test
    void everyChangeIsDispatchedOnce() {
        var sent = notices.to(city.association(1, 1).place());
        notices.correct(sent, "訂正");
        notices.withdraw(sent);
        notices.withdraw(sent);
        assertThat(notices.number(DISPATCHES, sent.id())).isEqualTo(3);
    }

    @Test
    void whatIsWithdrawnIsNotCorrected() {
        var sent = notices.to(city.association(1, 1).place());
        notices.withdraw(sent);
        assertThatThrownBy(() -> notices.correct(sent, "訂正"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(NoticeProblem.NOTICE_NOT_RUNNING));
        assertThat(notices.number(DISPATCHES, sent.id())).isEqualTo(2);
    }

    @Test
    void whatWasNeverPublishedIsNeitherCorrectedNorWithdrawn() {
        var unknown = new TestNotices.Sent(NoticeId.next(), Uuids.next());
        assertThatThrownBy(() -> notices.correct(unknown, "訂正")).hasMessage("not-found");
        assertThatThrownBy(() -> notices.withdraw(unknown)).hasMessage("not-found");
    }

    @Test
    void aPartOfTheAudienceNamedTwiceIsKeptOnce() {
        var place = city.association(1, 1).place();
        var sent = notices.to(place, Term.everyone(place.id()), Term.everyone(place.id()));
        assertThat(notices.number("select count(*) from notice_term where notice_id = ?", sent.id()))
                .isEqualTo(1);
    }

    @Test
    void readershipKnowsTheNoticeOfASubjectAndWhomItIsFor() {
        var place = city.association(2, 1);
        var sent = notices.to(place.groups().get(0));
        assertThat(readership.of("TEST", sent.subject())).contains(sent.id());
        assertThat(readership.of("OTHER", sent.subject())).isEmpty();
        assertThat(readership.addressed(place.houses().get(0).anyResident(), sent.id()))
                .isTrue();
        assertThat(readership.addressed(place.houses().get(1).anyResident(), sent.id()))
                .isFalse();
        assertThat(readership.addressed(jp.kairan.access.Actor.ANONYMOUS, sent.id()))
                .isFalse();
    }
}
