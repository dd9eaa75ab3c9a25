package jp.kairan.safety.help;

/** What a household hears of its own requests. */
enum OwnNews {
    /** Somebody sees to it. */
    RECEIVED("safety.help.received"),
    /** Somebody is going there. */
    ON_THE_WAY("safety.help.on-the-way"),
    /** Nothing stands open any longer. */
    DONE("safety.help.done"),
    /** It is with the city. */
    HANDED_OVER("safety.help.handed-over");

    private final String phrase;

    OwnNews(String phrase) {
        this.phrase = phrase;
    }

    String phrase() {
        return phrase;
    }
}
