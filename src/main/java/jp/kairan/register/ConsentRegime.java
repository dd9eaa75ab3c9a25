package jp.kairan.register;

/** What the ordinance of the city makes of somebody who has not said whether their entry may be shown. */
enum ConsentRegime {
    /** Nothing is shown without a yes. */
    EXPLICIT,
    /** Whoever has not refused agrees. */
    PRESUMED
}
