package jp.kairan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.directory.DirectoryCalls.Call;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class EveryChangeIsAuditedTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Test
    void whatIsDoneIsWrittenDownAndWhatIsRefusedIsNot() {
        var place = city.association(1, 2);
        AccountId head = city.officer(place.place(), Role.HEAD);
        List<Call> calls = new ArrayList<>(DirectoryCalls.onWhatHangsOn(city, place, head));
        calls.addAll(DirectoryCalls.onTheTree(place));
        int done = 0;
        for (Call call : calls) {
            long before = written(head);
            boolean changes =
                    call.by(head).extract().statusCode() < 300 && !call.method().equals("GET");
            done += changes ? 1 : 0;
            assertThat(written(head) > before).as(call.toString()).isEqualTo(changes);
        }
        assertThat(done).isGreaterThanOrEqualTo(13);
    }

    @Test
    void noNameAddressOrPhoneIsWrittenDown() {
        var place = city.association(1, 2);
        AccountId head = city.officer(place.place(), Role.HEAD);
        DirectoryCalls.onWhatHangsOn(city, place, head).forEach(call -> call.by(head));
        List<String> details = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select detail::text as detail from audit_entry where actor = ?",
                        row -> row.text("detail"),
                        "account:" + head));
        assertThat(details)
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).doesNotContain("北陸", "試験", "役員", "委員"));
    }

    private long written(AccountId actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.number("select count(*) from audit_entry where actor = ?", "account:" + actor));
    }
}
