package jp.kairan.access;

/**
 * A household somebody belongs to today.
 *
 * @param household the household
 * @param path path of the group, or of the federation for a household outside any association
 */
public record Home(HouseholdId household, UnitPath path) {}
