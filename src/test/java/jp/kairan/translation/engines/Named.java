package jp.kairan.translation.engines;

import java.util.List;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;

/** An engine under a name that has a budget of its own. */
record Named(String name, Engine engine) implements Engine {
    @Override
    public Gaps gaps(Language to) {
        return engine.gaps(to);
    }

    @Override
    public int linesAtOnce() {
        return engine.linesAtOnce();
    }

    @Override
    public int length(Gapped line, Language to) {
        return engine.length(line, to);
    }

    @Override
    public long charged(Order order) {
        return engine.charged(order);
    }

    @Override
    public int charactersAtOnce() {
        return engine.charactersAtOnce();
    }

    @Override
    public boolean knows(Language to) {
        return engine.knows(to);
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        return engine.translate(order);
    }
}
