package jp.kairan.safety.links;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id of the message, the same however often it is sent
 * @param to whose mail or phone it is; never printed
 * @param subject for mails
 */
record Letter(UUID id, ContactKind kind, String to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
