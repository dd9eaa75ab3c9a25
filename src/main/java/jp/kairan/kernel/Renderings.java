package jp.kairan.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Bodies made from one state of things, each made once however many ask for it, and forgotten with that state. What goes
 * beyond the bound is made for each who asks, so that strange questions cost time and never memory.
 */
public final class Renderings {
    /** Octets; a city's shelters in every language and the usual lists of them are half of it. */
    private static final long MOST = 16L << 20;

    private final Map<Object, Rendered> made = new ConcurrentHashMap<>();
    private final AtomicLong octets = new AtomicLong();
    private final long most;

    public Renderings() {
        this(MOST);
    }

    Renderings(long most) {
        this.most = most;
    }

    /**
     * The answer to a question.
     *
     * @param question equal to another where the answer is the same
     * @param body octets that nobody changes afterwards; must not ask for a rendering itself
     */
    public Rendered of(Object question, Supplier<byte[]> body) {
        Rendered found = made.get(question);
        if (found != null) {
            return found;
        }
        return octets.get() < most ? made.computeIfAbsent(question, absent -> kept(body)) : new Rendered(body.get());
    }

    private Rendered kept(Supplier<byte[]> body) {
        Rendered rendered = new Rendered(body.get());
        octets.addAndGet(rendered.length());
        return rendered;
    }
}
