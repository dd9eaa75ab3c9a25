package jp.kairan.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is, from the best to the worst that can be said. */
@Schema(name = "SafetyStatus")
public enum Status {
    /** 無事: safe. */
    SAFE,
    /** 区域外: was not there when it happened. */
    OUTSIDE,
    /** 未確認: nobody knows; as evidence, somebody looked and found nobody. */
    UNCONFIRMED,
    /** 軽いけが: safe, with an injury that needs no help. */
    MINOR_INJURY,
    /** 助けが必要: needs help. */
    HELP,
    /** 至急 支援要: needs help at once. */
    URGENT;

    /** Whether it asks somebody to come; such a request stands until it is closed. */
    public boolean request() {
        return this == HELP || this == URGENT;
    }

    /** The worse of two. */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
