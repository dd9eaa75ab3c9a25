package jp.kairan.localfcm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;

/** Decides and counts what becomes of each request; knows nothing of HTTP but the two things it reads from it. */
final class Judge {

    private static final String BEARER = "Bearer ";

    private final LocalFcmSettings settings;
    private final AtomicLong messages = new AtomicLong();
    private final String generation = Long.toHexString(System.nanoTime());
    private volatile Script script;
    private volatile Ledger ledger;

    Judge(LocalFcmSettings settings) {
        this.settings = settings;
        script = Script.of(settings.behaviour(), System.nanoTime());
        ledger = new Ledger(settings);
    }

    Ledger ledger() {
        return ledger;
    }

    Behaviour behaviour() {
        return script.behaviour();
    }

    synchronized void behave(Behaviour behaviour) {
        script = script.then(behaviour, System.nanoTime());
    }

    void clear() {
        ledger = new Ledger(settings);
    }

    Verdict judge(String project, String authorization, byte[] body) {
        long now = System.nanoTime();
        Script current = script;
        Ledger book = ledger;
        if (!authorized(authorization)) {
            return refused(book, current, Outcome.UNAUTHENTICATED, Answer.of(Outcome.UNAUTHENTICATED));
        }
        try {
            SentMessage message = MessageReader.read(body);
            TokenLog log = book.token(message.to());
            log.arrived();
            // The quota goes first: a request it turns away is no try of the token.
            if (!current.withinQuota(now)) {
                return refused(book, current, Outcome.QUOTA_EXCEEDED, Answer.of(Outcome.QUOTA_EXCEEDED));
            }
            return judge(project, message, log, current, book, now);
        } catch (MessageFault fault) {
            return current.withinQuota(now)
                    ? refused(book, current, Outcome.INVALID_PAYLOAD, Answer.invalid(fault.field(), fault.getMessage()))
                    : refused(book, current, Outcome.QUOTA_EXCEEDED, Answer.of(Outcome.QUOTA_EXCEEDED));
        }
    }

    private Verdict judge(String project, SentMessage message, TokenLog log, Script current, Ledger book, long now) {
        long tryNumber = log.tried();
        Outcome outcome = current.decide(message.to(), tryNumber);
        if (outcome == Outcome.ACCEPTED && message.validateOnly()) {
            outcome = Outcome.VALIDATED;
        }
        book.count(outcome);
        if (outcome == Outcome.ACCEPTED) {
            book.accept(message.to(), log, message.content(), now);
        }
        return new Verdict(outcome, answer(outcome, project, message), current.latencyMillis(message.to(), tryNumber));
    }

    private Answer answer(Outcome outcome, String project, SentMessage message) {
        return switch (outcome) {
            case ACCEPTED ->
                Answer.accepted("projects/" + project + "/messages/" + generation + "-" + messages.incrementAndGet());
            case VALIDATED -> Answer.accepted("projects/" + project + "/messages/fake_message_id");
            case INVALID_TOKEN ->
                Answer.invalid(
                        "message." + message.kind(), "The registration token is not a valid FCM registration token");
            default -> Answer.of(outcome);
        };
    }

    private static Verdict refused(Ledger book, Script current, Outcome outcome, Answer answer) {
        book.count(outcome);
        return new Verdict(outcome, answer, current.latencyMillis("", 0));
    }

    private boolean authorized(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() == BEARER.length()) {
            return false;
        }
        return settings.bearer() == null
                || MessageDigest.isEqual(
                        authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        settings.bearer().getBytes(StandardCharsets.UTF_8));
    }
}
