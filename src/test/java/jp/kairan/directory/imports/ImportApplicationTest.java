package jp.kairan.directory.imports;

import static jp.kairan.directory.imports.Registered.apply;
import static jp.kairan.directory.imports.Registered.checked;
import static jp.kairan.directory.imports.Registered.id;
import static jp.kairan.directory.imports.Registered.upload;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import jp.kairan.directory.imports.Registered.Town;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ImportApplicationTest {
    @Inject
    Sql sql;

    @Inject
    Registered registered;

    @Inject
    DropImports dropping;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    private static String file(Town town) {
        return "世帯コード,所属コード,世帯主\n" + town.house(1) + "," + town.groupCode() + ",山本\n" + town.house(5) + ","
                + town.groupCode() + ",新井\n";
    }

    @Test
    void ofManyWhoApplyAtOnceOneDoes() throws Exception {
        Town town = registered.withHouses(1);
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> apply(town.head(), id).extract().statusCode(), threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(registered.number(
                        "select count(*) from household where unit_id = ?",
                        town.group().id()))
                .isEqualTo(2);
    }

    @Test
    void whatHasBeenAppliedIsNotAppliedAgainAndItsBytesAreGone() {
        Town town = registered.withHouses(1);
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        apply(town.head(), id).statusCode(200).body("report.counts.changed", equalTo(1));

        apply(town.head(), id).statusCode(409).body("type", equalTo("urn:kairan:problem:import-applied"));

        assertThat(registered.number(
                        "select count(*) from directory_import where id = ? and content is null", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void aDirectoryThatHasChangedSinceIsNotOverwritten() {
        Town town = registered.withHouses(1);
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        registered.change("update household set name = '山川' where code = ?", town.house(1));
        String before = registered.everything(town.place());

        apply(town.head(), id).statusCode(409).body("type", equalTo("urn:kairan:problem:import-outdated"));

        assertThat(registered.everything(town.place())).isEqualTo(before);
    }

    @Test
    void anApplicationWaitsForWhoeverIsChangingAHouseholdAndThenSeesTheChange() {
        Town town = registered.withHouses(1);
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        AtomicReference<CompletableFuture<Integer>> answer = new AtomicReference<>();

        registered.changeSlowly(town.house(1), () -> {
            // threads of their own: the common pool may have one alone, and both wait
            Executor threads = task -> new Thread(task).start();
            answer.set(CompletableFuture.supplyAsync(
                    () -> apply(town.head(), id).extract().statusCode(), threads));
            await().until(() -> CompletableFuture.supplyAsync(() -> registered.number("""
                            select count(*) from pg_locks where relation = 'household'::regclass and not granted"""), threads)
                            .join()
                    > 0);
        });

        assertThat(answer.get().join()).isEqualTo(409);
        assertThat(registered.text("select name as text from household where code = ?", town.house(1)))
                .isEqualTo("山川");
    }

    @Test
    void aChangeThatLeavesTheDifferenceAloneDoesNotMatter() {
        Town town = registered.withHouses(2);
        String id = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        registered.change("update household set name = '山川' where code = ?", town.house(2));

        apply(town.head(), id).statusCode(200);
    }

    @Test
    void ofTwoFilesThatAddTheSameHouseholdOnlyTheFirstIsApplied() {
        Town town = registered.withHouses(1);
        String first = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        String second = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));

        apply(town.head(), first).statusCode(200);
        apply(town.head(), second).statusCode(409).body("type", equalTo("urn:kairan:problem:import-outdated"));
    }

    @Test
    void theSameKeyChecksAndAppliesOnce() {
        Town town = registered.withHouses(1);
        String key = UUID.randomUUID().toString();
        byte[] file = file(town).getBytes(StandardCharsets.UTF_8);
        String once = upload(
                        as(town.head()).header("Idempotency-Key", key), RegisterKind.HOUSEHOLDS, town.place(), file)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        upload(as(town.head()).header("Idempotency-Key", key), RegisterKind.HOUSEHOLDS, town.place(), file)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .body("id", equalTo(once));

        for (int i = 0; i < 2; i++) {
            as(town.head())
                    .header("Idempotency-Key", key + "-apply")
                    .post("/api/v1/imports/" + once + "/application")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("APPLIED"));
        }
    }

    @Test
    void whatNobodyAppliesIsDroppedAfterAWeekAndAppliedValuesAreForgotten() {
        Town town = registered.withHouses(1);
        String waiting = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        String done = id(checked(town.head(), RegisterKind.HOUSEHOLDS, town.place(), file(town)));
        apply(town.head(), done).statusCode(200);

        clock.turn(Duration.ofDays(6));
        dropping.drop();
        as(town.head()).get("/api/v1/imports/" + waiting).then().statusCode(200);

        clock.turn(Duration.ofDays(2));
        dropping.drop();
        as(town.head()).get("/api/v1/imports/" + waiting).then().statusCode(404);
        as(town.head())
                .get("/api/v1/imports/" + done)
                .then()
                .statusCode(200)
                .body("report.counts.added", equalTo(1))
                .body("report.differences.size()", equalTo(0));
        assertThat(QuarkusTransaction.requiringNew().call(() -> sql.any("""
                                select 1 from audit_entry where action = 'ImportsDropped'
                                   and (detail ->> 'unapplied')::int > 0 and (detail ->> 'applied')::int > 0"""))).isTrue();
    }
}
