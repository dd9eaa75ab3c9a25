package jp.kairan.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kairan.access.Actor;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.audit.Audit;

/** The door to what a person may take along (個人情報保護法 33条: disclosure of what is kept). */
@Singleton
class OwnDataFiles {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Owners owners;
    private final Instance<Holdings> holdings;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    OwnDataFiles(Owners owners, @Any Instance<Holdings> holdings, Audit audit, Clock clock, ObjectMapper json) {
        this.owners = owners;
        this.holdings = holdings;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Everything that is kept about the caller. */
    @Transactional
    OwnData read(Actor actor) {
        Owner owner = owners.of(actor);
        Map<String, List<Map<String, Object>>> sections = new TreeMap<>();
        for (Holding holding : all(owner)) {
            sections.put(holding.name(), holding.rows().stream().map(this::row).toList());
        }
        audit.note(actor, "OwnDataTaken", "ACCOUNT", owner.account(), null, Map.of("sections", sections.size()));
        return new OwnData(owner.account(), clock.instant(), sections);
    }

    /** Part by part, as the features have it. */
    @Transactional
    List<Holding> all(Owner owner) {
        return holdings.stream().flatMap(each -> each.of(owner).stream()).toList();
    }

    private Map<String, Object> row(String text) {
        try {
            return json.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
