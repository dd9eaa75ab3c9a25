package jp.kairan.events;

/** What of a single date can be made as usual again. */
enum DateField {
    TIME,
    PLACE,
    NOTE
}
