package jp.kairan.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers made from one state of things, each made once however many ask for it, and forgotten with that state. What goes
 * beyond the bounds is made for each who asks, so that strange questions cost time and never memory.
 */
public final class Renderings {
    private final Map<Object, Rendered> made = new ConcurrentHashMap<>();
    private final Map<Address, Rendered> addressed = new ConcurrentHashMap<>();
    private final AtomicLong octets = new AtomicLong();
    private final long mostOctets;
    private final int mostAddresses;

    /**
     * How a question was put, word for word.
     *
     * @param uri path and query
     * @param languages the header, or null
     * @param about anything else on which the answer depends, or null
     */
    public record Address(String uri, String languages, Object about) {
        private static final int LONGEST = 600;

        boolean brief() {
            return uri.length() + (languages == null ? 0 : languages.length()) <= LONGEST;
        }
    }

    /**
     * @param mostOctets of memory that the answers take which are kept, about; the smallest answer counts as well
     * @param mostAddresses under which they are found again, about
     */
    public Renderings(long mostOctets, int mostAddresses) {
        this.mostOctets = mostOctets;
        this.mostAddresses = mostAddresses;
    }

    /**
     * The answer to a question.
     *
     * @param question equal to another where the answer is the same
     * @param address under which it was put, and is to be found from now on
     * @param answer which must not ask for a rendering itself
     */
    public Rendered of(Object question, Address address, Supplier<Rendered> answer) {
        Rendered found = of(question, answer);
        if (addressed.size() < mostAddresses && address.brief() && made.containsKey(question)) {
            addressed.put(address, found);
        }
        return found;
    }

    /** The answer to a question that only its operation puts. */
    public Rendered of(Object question, Supplier<Rendered> answer) {
        Rendered found = made.get(question);
        if (found == null && octets.get() < mostOctets) {
            found = made.computeIfAbsent(question, absent -> counted(answer.get()));
        }
        return found == null ? answer.get() : found;
    }

    /** The answer that was given under this address before, or null. */
    public Rendered at(Address address) {
        return addressed.get(address);
    }

    private Rendered counted(Rendered rendered) {
        octets.addAndGet(rendered.weight());
        return rendered;
    }
}
