package jp.kairan.broadcasts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is in the course of its broadcast. */
@Schema(name = "BroadcastStep")
public enum Step {
    /** The first word. */
    FIRST,
    /** What holds instead from now on. */
    UPDATE,
    /** 解除: it is over. */
    ALL_CLEAR,
    /** 取消: it was an error. */
    RETRACTION;

    /** Whether nothing holds after it any more. */
    public boolean last() {
        return this == ALL_CLEAR || this == RETRACTION;
    }
}
