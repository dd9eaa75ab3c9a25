package jp.kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
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

    @Test
    void aNoticeToOnePersonIsForNobodyElse() {
        var place = city.association(2, 1);
        AccountId person = place.houses().get(0).anyResident();
        var sent = notices.to(place.place(), Term.person(person));
        assertThat(readership.addressed(person, sent.id())).isTrue();
        assertThat(readership.addressed(place.houses().get(1).anyResident(), sent.id()))
                .isFalse();
        assertThat(notices.number(
                        "select count(*) from notice_readers(?, current_date) where account_id = ?", sent.id(), person))
                .isEqualTo(1);
        assertThat(notices.number("select count(*) from notice_readers(?, current_date)", sent.id()))
                .isEqualTo(1);
    }

    @Test
    void someReadersAreToldOfAChangeAndTheRestAreNot() {
        var place = city.association(1, 2);
        AccountId person = place.houses().get(0).anyResident();
        var sent = notices.to(place.place());
        notices.change(sent, "時刻が変わりました", List.of(person, person));
        notices.change(sent, "だれにも関わりません", List.of());
        assertThat(notices.number(DISPATCHES, sent.id())).isEqualTo(2);
        assertThat(notices.number("""
                        select count(*) from dispatch_account a join dispatch d on d.id = a.dispatch_id
                         where d.notice_id = ? and d.cause = 'CHANGE' and a.account_id = ?""", sent.id(), person)).isEqualTo(1);
        assertThat(notices.number("select version from notice where id = ?", sent.id()))
                .isEqualTo(3);
    }

    @Test
    void anAudienceThatChangesIsAddressedAnewWithoutTellingAnybody() {
        var place = city.association(1, 2);
        AccountId before = place.houses().get(0).anyResident();
        AccountId after = place.houses().get(1).anyResident();
        var sent = notices.to(place.place(), Term.person(before));
        notices.readdress(sent, List.of(Term.person(after), Term.person(after)));
        notices.readdress(sent, List.of(Term.person(after)));
        assertThat(readership.addressed(before, sent.id())).isFalse();
        assertThat(readership.addressed(after, sent.id())).isTrue();
        assertThat(notices.number(DISPATCHES, sent.id())).isEqualTo(1);
        assertThat(notices.number(
                        "select count(*) from audit_entry where subject_id = ? and action = 'NoticeReaddressed'",
                        sent.id()))
                .isEqualTo(1);
    }

    @Test
    void everyKindOfTermIsKnownAgainWhenAddressedAnew() {
        var place = city.association(1, 1);
        AccountId person = place.houses().get(0).anyResident();
        Term[] audience = {
            Term.everyone(place.place().id()),
            Term.office(Role.HEAD, place.place().id()),
            Term.organisation(place.place().id()),
            Term.list(notices.list(place.place(), person, List.of(), List.of(person))),
            Term.subscribers(place.place().id()),
            Term.person(person)
        };
        var sent = notices.to(place.place(), audience);
        notices.readdress(sent, List.of(audience));
        assertThat(notices.number(
                        "select count(*) from audit_entry where subject_id = ? and action = 'NoticeReaddressed'",
                        sent.id()))
                .isZero();
    }

    @Test
    void whatIsWithdrawnOrForNobodyIsNotAddressedAnew() {
        var place = city.association(1, 1).place();
        var sent = notices.to(place);
        assertThatThrownBy(() -> notices.readdress(sent, List.of())).isInstanceOf(IllegalArgumentException.class);
        notices.withdraw(sent);
        assertThatThrownBy(() -> notices.readdress(sent, List.of(Term.everyone(place.id()))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(NoticeProblem.NOTICE_NOT_RUNNING));
    }

    @Test
    void whatIsForAllCannotBeToldToSome() {
        var sent = notices.to(city.association(1, 1).place());
        assertThatThrownBy(() -> notices.tell(sent, Cause.CORRECTION, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
