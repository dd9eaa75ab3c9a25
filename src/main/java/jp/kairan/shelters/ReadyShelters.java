package jp.kairan.shelters;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.ReadyAnswers;
import jp.kairan.kernel.Rendered;
import jp.kairan.kernel.Renderings;

/** What readers of shelters have asked before, as long as the snapshot it was made of is fresh. */
@Singleton
class ReadyShelters implements ReadyAnswers {
    private static final String LIST = "/api/v1/shelters";
    private static final int ID_LENGTH = 36;

    private final LiveShelters live;
    private final Clock clock;

    ReadyShelters(LiveShelters live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return LIST;
    }

    @Override
    public Rendered find(HttpServerRequest request) {
        Snapshot now = live.ready().orElse(null);
        if (now == null) {
            return null;
        }
        String uri = request.uri();
        String languages = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (uri.length() == LIST.length() || uri.charAt(LIST.length()) == '?') {
            return now.renderings().at(list(uri, languages, LocalDate.now(clock)));
        }
        return one(uri).flatMap(now::renderings)
                .map(renderings -> renderings.at(one(uri, languages)))
                .orElse(null);
    }

    @Override
    public String template(String path) {
        return path.length() == LIST.length() ? LIST : LIST + "/{id}";
    }

    /** How a list was asked for: on another day it may be another. */
    static Renderings.Address list(String uri, String languages, LocalDate day) {
        return new Renderings.Address(uri, languages, day);
    }

    /** How one shelter was asked for. */
    static Renderings.Address one(String uri, String languages) {
        return new Renderings.Address(uri, languages, null);
    }

    private static Optional<ShelterId> one(String uri) {
        if (uri.length() != LIST.length() + 1 + ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ShelterId(UUID.fromString(uri.substring(LIST.length() + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
