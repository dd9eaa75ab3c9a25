package jp.kairan.access;

/** The kinds of unit in the city's tree. */
public enum UnitKind {
    /** 市: the root. */
    CITY,
    /** 校下(地区)町会連合会: a federation of associations. */
    FEDERATION,
    /** 町会: a neighbourhood association. */
    ASSOCIATION,
    /** 班: ten to fifteen households that pass a circular on. */
    GROUP,
    /** 団体: a body such as 公民館, 社協 or 消防団, hanging on a federation or an association. */
    ORGANISATION
}
