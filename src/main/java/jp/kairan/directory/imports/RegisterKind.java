package jp.kairan.directory.imports;

/** The registers a file may hold. */
enum RegisterKind {
    /** 組織: federations, associations, groups and organisations. */
    UNITS,
    /** 世帯. */
    HOUSEHOLDS,
    /** 住民: the people of households. */
    RESIDENTS,
    /** 役職: who holds which office from when to when. */
    OFFICES
}
