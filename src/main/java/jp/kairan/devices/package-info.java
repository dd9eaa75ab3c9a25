/**
 * Phones and browsers: whose they are, how their owner calls them, and at which address a push reaches them. A device
 * without an account is an anonymous subscriber.
 *
 * <p>Invariants: an address is active on one device at a time, because two people must never share a phone's pushes; an
 * address never leaves this package but to be sent to; a removed device keeps its row, without its address, because
 * runs of the past name it.
 */
package jp.kairan.devices;
