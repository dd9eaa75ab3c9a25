package jp.kairan.events.imports;

/** Where a listed event takes place; each part may be null, the position only as a whole. */
record Place(String name, String address, Double latitude, Double longitude) {}
