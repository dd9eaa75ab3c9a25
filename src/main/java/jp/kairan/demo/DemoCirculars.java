package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.CircularId;
import jp.kairan.access.Term;
import jp.kairan.circulars.Category;
import jp.kairan.circulars.Circulars;
import jp.kairan.circulars.Draft;
import jp.kairan.circulars.Importance;
import jp.kairan.circulars.Publication;
import jp.kairan.kernel.Sql;

/**
 * The circulars that go round in the demo city: some of its residents have read them, none of those whom a visitor may be,
 * so that everybody who enters finds something new.
 */
@Singleton
class DemoCirculars {
    private static final String READ = """
            insert into receipt (notice_id, account_id, opened_at, opened_version, confirmed_at, confirmed_version)
            select n.id, r.account_id, ?, 1, case when s.at < ? then ?::timestamptz end, case when s.at < ? then 1 end
              from notice n join unit u on u.id = ?
              cross join lateral notice_houses(n.id, ?, u.path, left(u.path, -1) || '/') f
              join resident r on r.household_id = f.household_id and r.account_id is not null and r.left_on is null
              cross join lateral (select mod(abs(hashtext(r.account_id || ':' || n.subject_id)::bigint), 100) as at) s
             where n.kind = 'CIRCULAR' and n.subject_id = ? and s.at < ? and r.account_id <> all(?::uuid[])""";

    private static final String GARBAGE = """
            年末年始は、ごみの収集がお休みになります。

            ## お休みの期間
            - **12月31日から1月3日まで**
            - 燃やすごみは、12月30日が年内最後の収集です

            ごみステーションがいっぱいになります。お休みの間は出さずに、ご自宅で保管してください。""";

    private static final String FEE = """
            来年度の町会費は、今年度と同じ額です。

            - 1世帯 年額 **6,000円**
            - 4月の総会の後に、班長が集めにうかがいます
            - 口座振替をご希望の方は、会計までお知らせください

            読まれましたら「確認しました」を押してください。""";

    private static final String KEROSENE = """
            寒くなり、灯油を使うお宅が増えています。昨年は町内で灯油の漏れが1件ありました。

            1. 給油は、火を消してから行ってください
            2. ホームタンクの配管を、雪が積もる前に点検してください
            3. 油のにおいがしたら、すぐに元栓を閉めて119番へ

            読まれましたら「確認しました」を押してください。""";

    private static final String DRILL = """
            先日の校下防災訓練に、たくさんのご参加をありがとうございました。

            - 安否の確認ができた世帯は、全体のおよそ8割でした
            - 昨年より10分早く、半数の世帯の安否がわかりました
            - 次は、ご近所への声かけをもう一歩進めましょう""";

    private final DemoPeople people;
    private final Circulars circulars;
    private final Sql sql;
    private final Clock clock;

    DemoCirculars(DemoPeople people, Circulars circulars, Sql sql, Clock clock) {
        this.people = people;
        this.circulars = circulars;
        this.sql = sql;
        this.clock = clock;
    }

    /** Publishes them in the transaction in which the city is loaded. */
    @Transactional(TxType.MANDATORY)
    public void publish() {
        for (DemoPerson person : people.all(true)) {
            if (person.person() == DemoRole.FEDERATION_HEAD) {
                publish(person, Category.SAFETY, "校下防災訓練の結果", DRILL, false, 38, 0);
            } else if (person.person() == DemoRole.ASSOCIATION_HEAD) {
                publish(person, Category.GARBAGE, "年末年始のごみ収集について", GARBAGE, false, 71, 0);
                publish(person, Category.CIRCULAR, "来年度の町会費について", FEE, true, 57, 41);
                publish(person, Category.SAFETY, "灯油の取り扱いにご注意ください", KEROSENE, true, 22, 9);
            }
        }
    }

    /**
     * @param read of a hundred accounts, how many have opened it
     * @param confirmed and how many have confirmed it as well
     */
    private void publish(
            DemoPerson head, Category category, String title, String body, boolean asked, int read, int confirmed) {
        Actor officer = people.actor(head.account());
        Draft draft = new Draft(
                head.unit(),
                title,
                body,
                category,
                Importance.NORMAL,
                null,
                false,
                asked,
                null,
                List.of(Term.everyone(head.unit())),
                List.of());
        CircularId id = circulars.draft(officer, draft);
        circulars.publish(officer, id, new Publication(null, null));
        Instant now = Instant.now(clock);
        sql.update(
                READ, now, confirmed, now, confirmed, head.unit(), LocalDate.now(clock), id, read, people.accounts());
    }
}
