package jp.kairan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.ProblemException;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class AccountsTest {
    @Inject
    Accounts accounts;

    @Test
    void somebodyTheCityVouchesForHasOneAccountHoweverManyTimesTheyComeAtOnce() throws Exception {
        String subject = UUID.randomUUID().toString();
        List<AccountId> opened = new CopyOnWriteArrayList<>();
        List<AccountId> found = AtOnce.times(8, () -> accounts.ofSubject(subject, "ja", opened::add));
        assertThat(found).doesNotContainNull().containsOnly(found.get(0));
        assertThat(opened).containsExactly(found.get(0));
        assertThat(accounts.ofSubject(UUID.randomUUID().toString(), "ja", opened::add))
                .isNotEqualTo(found.get(0));
    }

    @Test
    void anAccountReadsInTheLanguageItWasLastGiven() {
        AccountId account = QuarkusTransaction.requiringNew().call(() -> accounts.open("ja"));
        assertThat(accounts.language(account)).isEqualTo("ja");
        accounts.read(account, "pt-BR");
        assertThat(accounts.language(account)).isEqualTo("pt-BR");
    }

    @Test
    void manyAreOpenedEachByItself() {
        List<AccountId> many = QuarkusTransaction.requiringNew().call(() -> accounts.open("en", 5));
        assertThat(many)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(account -> assertThat(accounts.language(account)).isEqualTo("en"));
    }

    @Test
    void anAccountThatDoesNotExistReadsNothing() {
        assertThatThrownBy(() -> accounts.language(AccountId.next())).isInstanceOf(ProblemException.class);
    }

    @Test
    void anAccountIsOpenedOnlyWithinWhatItIsOpenedFor() {
        assertThatThrownBy(() -> accounts.open("ja")).isInstanceOf(RuntimeException.class);
    }
}
