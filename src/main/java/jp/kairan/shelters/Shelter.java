package jp.kairan.shelters;

import java.time.Instant;
import java.util.Objects;
import jp.kairan.access.ShelterId;

/**
 * A shelter as it stands now.
 *
 * @param id its id
 * @param particulars what the register says
 * @param status what was said of the latest moment
 * @param expectedSince since when it should be open, null where nobody expects that
 */
public record Shelter(ShelterId id, Particulars particulars, ShelterStatus status, Instant expectedSince) {
    public Shelter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(status);
    }

    /** One that nobody expects to be open. */
    public Shelter(ShelterId id, Particulars particulars, ShelterStatus status) {
        this(id, particulars, status, null);
    }

    /** Whether it should be open and nobody has said that it is. */
    public boolean unconfirmed() {
        return expectedSince != null && !status.state().open();
    }
}
