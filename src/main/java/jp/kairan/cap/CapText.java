package jp.kairan.cap;

import java.net.URI;

/**
 * The words that people read; each may be empty.
 *
 * @param audience for whom they are meant, in words
 * @param senderName who speaks, as people know the name
 * @param headline one line, short enough for the smallest display
 * @param description what happens
 * @param instruction what to do
 * @param web the full address of a page with more; null where there is none
 * @param contact where to ask
 */
public record CapText(
        String audience,
        String senderName,
        String headline,
        String description,
        String instruction,
        URI web,
        String contact) {
    public CapText {
        audience = Rules.text(audience);
        senderName = Rules.text(senderName);
        headline = Rules.text(headline);
        description = Rules.text(description);
        instruction = Rules.text(instruction);
        Rules.hold(web == null || web.isAbsolute(), "web is not a full address");
        contact = Rules.text(contact);
    }
}
