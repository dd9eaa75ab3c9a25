package jp.kairan.push;

import jp.kairan.devices.Address;

/** A test push is wanted at an address. */
record CheckBegun(PushCheckId check, Address address) {}
