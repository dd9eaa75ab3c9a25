package jp.kairan.hazards;

/**
 * The city in the agency's codes.
 *
 * @param city 市町村等
 * @param region 細分区域 of intensities
 * @param coast 津波予報区
 */
record Places(String city, String region, String coast) {}
