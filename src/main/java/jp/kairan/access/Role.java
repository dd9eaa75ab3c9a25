package jp.kairan.access;

/** The offices a person may hold at a unit. */
public enum Role {
    /** 会長: of an association (町会長), a federation or an organisation. */
    HEAD,
    /** 副会長. */
    VICE_HEAD,
    /** 事務局: does the paperwork of a unit. */
    SECRETARY,
    /** サポート員: helps residents with their phones. */
    SUPPORTER,
    /** 班長: of a group. */
    GROUP_LEADER,
    /** 民生委員: welfare commissioner of an area. */
    WELFARE_COMMISSIONER,
    /** 消防団員. */
    FIRE_CORPS,
    /** 避難所の鍵を預かる人. */
    SHELTER_KEY_HOLDER,
    /** 鍵を預かる人の代わり. */
    SHELTER_DEPUTY,
    /** 市職員: of a department. */
    CITY_STAFF,
    /** 市のシステム管理者. */
    CITY_ADMIN
}
