package jp.kairan.safety.help;

/**
 * How a case stands at a moment.
 *
 * @param reopened whether something was requested that its last helper has not seen
 * @param lapsed whether it is open because its helper took no step for too long
 * @param handedOver whether it is with the city
 */
record HelpStanding(HelpStage stage, boolean reopened, boolean lapsed, boolean handedOver) {}
