package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who looks in is to the household. */
@Schema(name = "WatchRelation")
enum Relation {
    /** By account, or without one whoever of the household lives elsewhere. */
    FAMILY,
    /** 町会長. */
    HEAD,
    /** 民生委員. */
    WELFARE_COMMISSIONER,
    /** By account alone. */
    NEIGHBOUR,
    /** 班長. */
    GROUP_LEADER,
    /** Told because there was nobody else; never part of a team. */
    CALLED_IN;

    /** Whether the register tells who it is today. */
    boolean foundByPart() {
        return this != NEIGHBOUR && this != CALLED_IN;
    }
}
