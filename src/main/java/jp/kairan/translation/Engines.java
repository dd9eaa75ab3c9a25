package jp.kairan.translation;

import java.util.List;

/** The engines that the configuration names, in the order in which they are asked; none where it names none. */
public interface Engines {
    /** Each guarded: time-out, retries, circuit breaker, budget. */
    List<Translator> inOrder();
}
