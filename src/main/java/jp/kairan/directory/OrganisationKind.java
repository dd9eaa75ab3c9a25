package jp.kairan.directory;

/** The bodies that hang on a federation or an association. */
public enum OrganisationKind {
    /** 公民館. */
    COMMUNITY_CENTRE,
    /** 社会福祉協議会. */
    WELFARE_COUNCIL,
    /** 消防団. */
    FIRE_CORPS,
    /** 子ども会. */
    CHILDREN,
    /** 老人会. */
    SENIORS,
    /** 婦人会. */
    WOMEN,
    /** 自主防災組織. */
    DISASTER_PREVENTION,
    /** Any other body. */
    OTHER
}
