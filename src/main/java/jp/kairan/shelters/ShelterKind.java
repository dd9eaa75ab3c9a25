package jp.kairan.shelters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place is designated as; one place may be several. */
@Schema(description = """
        EMERGENCY_PLACE 指定緊急避難場所 to flee to at once, SHELTER 指定避難所 to stay in, WELFARE 福祉避難所 for those who need \
        care, TEMPORARY 一時避難場所 to gather at first, or opened for the moment""")
public enum ShelterKind {
    EMERGENCY_PLACE("emergency-site"),
    SHELTER("shelter"),
    WELFARE("welfare"),
    TEMPORARY("temporary");

    private final String phrase;

    ShelterKind(String phrase) {
        this.phrase = phrase;
    }

    /** The key of its name among the locked phrases. */
    public String phrase() {
        return "shelter.kind." + phrase;
    }
}
