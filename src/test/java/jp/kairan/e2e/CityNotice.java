package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.localfcm.TokenCounters;

/** A notice to the whole city, from its publication to what became of it. */
final class CityNotice implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Phones phones;
    private final Census census;
    private final Replicas replicas;
    private final Visitor cityHall;
    private final Set<String> all;
    private final String notice;
    private final History history;

    private CityNotice(Phones phones, Census census, Replicas replicas) {
        this.phones = phones;
        this.census = census;
        this.replicas = replicas;
        this.all = census.phones();
        phones.forget();
        this.cityHall = Visitor.as(replicas.all().get(0).service(), "CITY_STAFF");
        String city = census.unit("C");
        this.notice = census.noticeOf(cityHall.publish(city, city, "断水のお知らせ", List.of()));
        this.history = new History(census, notice, () -> !replicas.ready().isEmpty());
    }

    /** Publishes it at one of the replicas. */
    static CityNotice published(Phones phones, Census census, Replicas replicas) {
        return new CityNotice(phones, census, replicas);
    }

    /** How many phones the city has. */
    int size() {
        return all.size();
    }

    /** How many phones have it. */
    long reached() {
        return phones.fcm().counters().distinctAccepted();
    }

    /** How many messages were more than the first at their phone. */
    long repeats() {
        return phones.fcm().counters().repeats();
    }

    History history() {
        return history;
    }

    /** Waits until this share of the phones has it and a replica is ready; or until nobody is told any more. */
    void awaitReached(double share) {
        await("the run is at " + share)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> history.over()
                        || reached() >= share * all.size() && !replicas.ready().isEmpty());
    }

    /** Whether outcomes are still to come. */
    boolean sending() {
        return census.runState(notice).equals("SENDING");
    }

    /** Waits for the end of the run and holds what the service says of it against what the phones got. */
    void endsWithNobodyLostAndNobodyStuck() {
        await("the run ends")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !sending());
        JsonPath delivery = cityHall.at(replicas.all().get(1).service()).delivered(notice, 1);

        assertThat(phones.missing(all).size()).as("lost phones").isZero();
        assertThat(phones.fcm().counters().tokens()).as("phones tried").isEqualTo(all.size());
        assertThat(delivery.getString("runs[0].state")).isEqualTo("DONE");
        assertThat(delivery.getInt("targets")).isEqualTo(all.size());
        Map<String, Integer> counts = delivery.getMap("counts");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .as("sum over the counts")
                .isEqualTo(all.size());
        assertThat(counts).containsEntry("ACCEPTED", all.size()).containsEntry("WAITING", 0);
    }

    /** Whoever was told again was told the same under the same tag, which is how a repeat replaces the first. */
    void repeatsReplaceThemselves() {
        List<TokenCounters> again = phones.toldAgain(all);
        assertThat(again.stream().mapToLong(phone -> phone.accepts() - 1).sum()).isEqualTo(repeats());
        assertThat(again).allSatisfy(phone -> {
            assertThat(phone.messages())
                    .hasSize((int) phone.accepts())
                    .allSatisfy(message ->
                            assertThat(message).isEqualTo(phone.messages().get(0)));
            assertThat(phone.messages().get(0).data()).containsEntry("noticeId", notice);
            assertThat(phone.messages().get(0).tag()).isIn(null, notice.replace("-", ""));
        });
    }

    /** Nothing that was known of a chunk was ever forgotten or changed. */
    void nothingMovedBackwards() {
        assertThat(history.looks()).as("looks at the ledger").isGreaterThan(10);
        assertThat(history.backwards()).isEmpty();
    }

    @Override
    public void close() {
        history.close();
    }
}
