package jp.kairan.push;

import jp.kairan.devices.Address;

/**
 * One device to be tried once.
 *
 * @param held the chunk it is in
 * @param index its place in the chunk
 * @param address where to
 * @param content what
 */
record Job(Held held, int index, Address address, Content content) {}
