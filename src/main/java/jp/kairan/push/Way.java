package jp.kairan.push;

/**
 * How a pump sends through one channel.
 *
 * @param urgent what emergencies go through
 * @param normal what everything else goes through
 * @param capacity how many messages may be on their way at once, through each
 * @param source grants slices of a quota; null where nobody set one
 */
record Way(Sender urgent, Sender normal, int capacity, Pump.Source source) {}
