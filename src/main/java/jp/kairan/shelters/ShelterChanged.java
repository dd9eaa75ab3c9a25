package jp.kairan.shelters;

/** Something in the register or in what was said has changed; fired in the transaction of the change. */
record ShelterChanged() {}
