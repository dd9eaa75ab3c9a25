package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jp.kairan.access.Actor;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramRefused;
import jp.kairan.hazards.jma.Telegrams;

/** The door by which telegrams come in. */
@Singleton
public class Arrivals {
    /**
     * Takes a telegram, in any order and any number of times: only the first time anything follows from it. Not to be
     * called within a transaction, because what follows is done in transactions of its own.
     *
     * @param fileName or address under which it came; may be empty
     * @throws jp.kairan.kernel.ProblemException telegram-refused where the bytes are no telegram
     */
    public Taken take(Actor actor, byte[] telegram, String fileName, Source source) {
        Telegram read = read(telegram, fileName);
        Effect effect = Telegrams.NONE.apply(read).effect();
        return new Taken(true, read.type(), read.status(), effect);
    }

    private static Telegram read(byte[] telegram, String fileName) {
        try {
            return Telegram.read(telegram, fileName);
        } catch (TelegramRefused refused) {
            throw HazardProblem.TELEGRAM_REFUSED.problem(refused.getMessage());
        }
    }
}
