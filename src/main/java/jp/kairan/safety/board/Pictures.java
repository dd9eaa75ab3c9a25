package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jp.kairan.evidence.Incident;

/** The door to what is known of a check. */
@Singleton
public class Pictures {
    /** The picture of a check, never more than a second behind the ledger. Call it outside a transaction. */
    public Picture now(Incident incident) {
        throw new UnsupportedOperationException();
    }
}
