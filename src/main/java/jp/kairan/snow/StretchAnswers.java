package jp.kairan.snow;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.CurrentRenderings;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Rendered;
import jp.kairan.phrases.Phrases;
import org.jboss.resteasy.reactive.RestResponse;

/** Shapes what readers get, in their language: once for all who ask the same, and only where they have not got it already. */
@Singleton
class StretchAnswers {
    private static final long MOST_OCTETS = 16 << 20;

    private final Phrases phrases;
    private final AskedLanguage asked;
    private final ObjectMapper json;
    private final Clock clock;
    private final CurrentRenderings kept = new CurrentRenderings(MOST_OCTETS);

    /** What pages are made of: how many hours old a state is changes without it. */
    private record State(List<Stretch> stretches, Instant minute) {}

    /** What tells one page from another; null where nothing was named. */
    private record Question(Language reader, UnitId unit, UUID after, int limit) {}

    StretchAnswers(Phrases phrases, AskedLanguage asked, ObjectMapper json, Clock clock) {
        this.phrases = phrases;
        this.asked = asked;
        this.json = json;
        this.clock = clock;
    }

    /** One in the words of the caller. */
    StretchView view(Stretch stretch) {
        return StretchView.of(stretch, phrases, reader(), Instant.now(clock));
    }

    /** A page of them, or 304 where the caller has it; how old a state is stands in it as of the end of the minute. */
    RestResponse<byte[]> page(HttpHeaders request, List<Stretch> stretches, UnitId unit, UUID after, int limit) {
        Language reader = reader();
        Instant minute = Instant.now(clock).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return kept.of(
                        new State(stretches, minute),
                        new Question(reader, unit, after, limit),
                        () -> rendered(stretches, unit, after, limit, reader, minute))
                .to(request);
    }

    private Rendered rendered(
            List<Stretch> stretches, UnitId unit, UUID after, int limit, Language reader, Instant minute) {
        return Rendered.json(
                        json,
                        StretchPage.of(Stretches.under(stretches, unit, after, limit)
                                .map(stretch -> StretchView.of(stretch, phrases, reader, minute))))
                .in(reader);
    }

    private Language reader() {
        return asked.language().orElse(Language.JA);
    }
}
