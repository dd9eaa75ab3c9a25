package jp.kairan.shelters;

import java.util.Objects;
import jp.kairan.access.ShelterId;

/**
 * A shelter as it stands now.
 *
 * @param id its id
 * @param particulars what the register says
 * @param status what was said of the latest moment
 */
public record Shelter(ShelterId id, Particulars particulars, ShelterStatus status) {
    public Shelter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(status);
    }
}
