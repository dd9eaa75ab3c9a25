package jp.kairan.push;

import java.util.function.Consumer;
import jp.kairan.devices.Address;

/** Sends single messages through one channel; everything happens on one event loop. */
interface Sender {
    /** Sends one message of this channel; the verdict comes on the event loop, once, within the time-out. */
    void send(Address to, Content content, Consumer<Verdict> verdict);

    /** Opens the connections that will be needed, where it is known which, unless they are there. */
    void warm();

    /** Ends tries that took too long; called several times a second. */
    void sweep();

    void close();
}
