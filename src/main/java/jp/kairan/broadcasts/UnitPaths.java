package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;

/** Where units stand in the tree, remembered because they never move and a storm of readers asks for them. */
@Singleton
public class UnitPaths {
    /** More than a city has; whoever asks for what does not exist is not remembered. */
    private static final int MOST = 20_000;

    private final Units units;
    private final Map<UnitId, UnitPath> known = new ConcurrentHashMap<>();
    private volatile UnitPath city;

    UnitPaths(Units units) {
        this.units = units;
    }

    /** Where the city stands. */
    UnitPath city() {
        UnitPath found = city;
        if (found == null) {
            found = units.root().path();
            city = found;
        }
        return found;
    }

    /** Where a unit stands; nothing where there is none. */
    public Optional<UnitPath> of(UnitId id) {
        UnitPath path = known.get(id);
        if (path != null) {
            return Optional.of(path);
        }
        Optional<UnitPath> found = units.find(id).map(Unit::path);
        if (known.size() < MOST) {
            found.ifPresent(each -> known.put(id, each));
        }
        return found;
    }
}
