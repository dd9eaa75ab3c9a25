package jp.kairan.shelters;

/**
 * Something was said of a shelter; fired in the transaction of the saying, which fails where a listener does.
 *
 * @param shelter as it stands now, which may be another's later word
 */
public record ShelterSaid(Shelter shelter) {}
