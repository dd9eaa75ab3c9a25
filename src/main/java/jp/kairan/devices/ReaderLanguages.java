package jp.kairan.devices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.Actor;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;

/**
 * The door to the languages in which people read. Tags are kept as phones send them, because a language the service learns
 * one day is then known of whoever asked for it before.
 */
@Singleton
public class ReaderLanguages {
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Both in one query, because a reader's language is asked for in front of every list. */
    private static final String CHOSEN = """
            select d.language as of_device, a.language as of_account
              from unnest(?::uuid[], ?::uuid[]) with ordinality as k (device, account, n)
              left join device d on d.id = k.device and d.removed_at is null
              left join account a on a.id = k.account
             order by k.n""";

    private static final String IN_USE = """
            select language from device where removed_at is null group by language
             union
            select language from account group by language""";

    private final Sql sql;
    private final Clock clock;
    private final AskedLanguage asked;
    private volatile InUse inUse = new InUse(Instant.MIN, Set.of());

    ReaderLanguages(Sql sql, Clock clock, AskedLanguage asked) {
        this.sql = sql;
        this.clock = clock;
        this.asked = asked;
    }

    private record InUse(Instant until, Set<Language> languages) {}

    /** In which the actor reads here and now: what the request asks for, otherwise {@link #usual}. */
    @Transactional
    public Language of(Actor actor) {
        return asked.language().orElseGet(() -> usual(actor));
    }

    /** In which the actor reads when no request says otherwise: the device's language, the account's, or Japanese. */
    @Transactional
    public Language usual(Actor actor) {
        return actor.device().isEmpty() && actor.account().isEmpty()
                ? Language.JA
                : usual(List.of(actor)).get(0);
    }

    /** The same of many, in their order. */
    @Transactional
    public List<Language> usual(List<Actor> actors) {
        return sql.list(
                CHOSEN,
                row -> Stream.of(Language.of(row.text("of_device")), Language.of(row.text("of_account")))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Language.JA),
                actors.stream().map(each -> each.device().orElse(null)).toList(),
                actors.stream().map(each -> each.account().orElse(null)).toList());
    }

    /** Every language that a device in use or an account has; at most five minutes old. */
    @Transactional
    public Set<Language> inUse() {
        Instant now = Instant.now(clock);
        InUse known = inUse;
        boolean fresh =
                now.isBefore(known.until()) && !known.until().isAfter(now.plus(KEPT)); // a clock may be set back
        if (!fresh) {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            sql.list(IN_USE, row -> Language.of(row.text("language"))).forEach(each -> each.ifPresent(languages::add));
            known = new InUse(now.plus(KEPT), Set.copyOf(languages));
            inUse = known;
        }
        return known.languages();
    }
}
