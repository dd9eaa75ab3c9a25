package jp.kairan.circulars;

/** What a circular is about; phones show a colour and a picture for each. */
public enum Category {
    /** 行事. */
    EVENT,
    /** 回覧: the ordinary round. */
    CIRCULAR,
    /** 防災・防犯. */
    SAFETY,
    /** 総会. */
    ASSEMBLY,
    /** おくやみ: says who died and where the family lives, therefore sensitive unless the writer says otherwise. */
    OBITUARY,
    /** 掲示板. */
    BOARD,
    /** ごみ. */
    GARBAGE,
    /** 規約. */
    RULES,
    /** 補助制度. */
    SUBSIDY,
    /** Anything else. */
    OTHER;

    boolean sensitiveByDefault() {
        return this == OBITUARY;
    }
}
