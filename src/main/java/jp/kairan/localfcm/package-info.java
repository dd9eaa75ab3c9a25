/**
 * An FCM of our own for demo, tests and benchmarks: a real HTTP/2 server on loopback that speaks {@code messages:send}.
 *
 * <p>Life cycle: {@link jp.kairan.localfcm.LocalFcm#start} listens, {@link jp.kairan.localfcm.LocalFcm#behave} changes how it
 * answers at any time, {@code close} ends it; {@link jp.kairan.localfcm.LocalFcmMain} does the same in a process of its own.
 * It is never started by the container, because a production service must not be able to have one by accident.
 *
 * <p>Invariants: every request is counted exactly once, when its outcome is decided and before any latency, because a
 * message whose answer is lost on the way was delivered all the same; the outcome depends only on the seed, the token and
 * the number of the try, never on the order of arrival, so that a run can be repeated.
 */
package jp.kairan.localfcm;
