package jp.kairan.register;

import java.util.Optional;
import jp.kairan.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a person may let their entry be shown before any disaster. */
@Schema(
        name = "SupportRecipient",
        description = "ASSOCIATION 町会 with its 班長, WELFARE_COMMISSIONER 民生委員, FIRE_CORPS 消防団, WELFARE_COUNCIL 社協")
enum Recipient {
    ASSOCIATION,
    WELFARE_COMMISSIONER,
    FIRE_CORPS,
    WELFARE_COUNCIL;

    /** As whom the holder of an office is consented to; none for the city, which needs no consent. */
    static Optional<Recipient> of(Role role) {
        return switch (role) {
            case HEAD, VICE_HEAD, GROUP_LEADER -> Optional.of(ASSOCIATION);
            case WELFARE_COMMISSIONER -> Optional.of(WELFARE_COMMISSIONER);
            case FIRE_CORPS -> Optional.of(FIRE_CORPS);
            default -> Optional.empty();
        };
    }
}
