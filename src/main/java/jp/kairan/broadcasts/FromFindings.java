package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.templates.Choice;
import jp.kairan.broadcasts.templates.Details;
import jp.kairan.broadcasts.templates.Template;
import jp.kairan.directory.Units;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.HazardListener;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Turn;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.hazards.jma.TsunamiGrade;
import jp.kairan.hazards.jma.WarningRank;
import org.jboss.logging.Logger;

/**
 * Makes broadcasts of what rules find in the reports of the weather service: proposed to the officers, or sent at once
 * where two persons have agreed to the rule. A finding has one broadcast from its first report to its end.
 */
@Singleton
class FromFindings implements HazardListener {
    private static final Logger LOG = Logger.getLogger(FromFindings.class);

    private final BroadcastRepository broadcasts;
    private final MessageRepository messages;
    private final Broadcasts writing;
    private final Release release;
    private final DeskNews news;
    private final Units units;
    private final BroadcastConfig config;
    private final Clock clock;

    FromFindings(
            BroadcastRepository broadcasts,
            MessageRepository messages,
            Broadcasts writing,
            Release release,
            DeskNews news,
            Units units,
            BroadcastConfig config,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.messages = messages;
        this.writing = writing;
        this.release = release;
        this.news = news;
        this.units = units;
        this.config = config;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void heard(Finding finding, Turn turn) {
        if (finding.answer() != Answer.BROADCAST) {
            return;
        }
        Optional<Template> template = template(finding);
        if (template.isEmpty()) {
            LOG.errorf("event=finding-without-template finding=%s template=%s", finding.id(), finding.template());
            return;
        }
        Optional<Broadcast> begun = broadcasts.lock(finding.id());
        switch (turn) {
            case RAISED -> begun.ifPresentOrElse(known -> {}, () -> begin(finding, template.get()));
            case STRONGER ->
                begun.ifPresentOrElse(
                        known -> stronger(known, finding, template.get()), () -> begin(finding, template.get()));
            case WEAKER ->
                begun.ifPresent(known -> news.tell(Actor.SYSTEM, known, "気象庁の発表が弱い方に改められました。続報を検討してください", true));
            case AGAIN -> begun.ifPresent(known -> news.tell(Actor.SYSTEM, known, "同じ程度の現象が再び観測されました", false));
            case ENDED -> begun.ifPresent(known -> ended(known, finding));
            case RETRACTED -> begun.ifPresent(known -> retracted(known, finding));
        }
    }

    private void begin(Finding finding, Template template) {
        BroadcastId id = writing.begin(Actor.SYSTEM, entry(finding, template), false, finding.id());
        release(id, finding, "気象庁の発表による放送案があります");
    }

    /** What did not go out yet is written anew; what did is followed by an update. */
    private void stronger(Broadcast broadcast, Finding finding, Template template) {
        Entry entry = entry(finding, template);
        if (messages.open(broadcast.id()).isPresent()) {
            writing.rewrite(Actor.SYSTEM, broadcast.id(), entry, null);
        } else if (broadcast.state() == BroadcastState.RUNNING) {
            writing.follow(Actor.SYSTEM, broadcast.id(), Step.UPDATE, entry);
        } else {
            news.tell(Actor.SYSTEM, broadcast, "より強い現象が観測されました。放送を検討してください", true);
            return;
        }
        release(broadcast.id(), finding, "より強い現象が観測されました。続報の案があります");
    }

    private void ended(Broadcast broadcast, Finding finding) {
        if (dropped(broadcast) || broadcast.state() != BroadcastState.RUNNING) {
            return;
        }
        writing.follow(Actor.SYSTEM, broadcast.id(), Step.ALL_CLEAR, null);
        release(broadcast.id(), finding, "気象庁の発表が解除されました。解除の案があります");
    }

    /** Only a rule that may send may take back: what an officer let out, an officer takes back. */
    private void retracted(Broadcast broadcast, Finding finding) {
        if (dropped(broadcast) || broadcast.state() != BroadcastState.RUNNING) {
            return;
        }
        if (finding.mode() == Mode.AUTOMATIC) {
            release.retract(Actor.SYSTEM, broadcast, null);
        } else {
            news.tell(Actor.SYSTEM, broadcast, "気象庁が発表を取り消しました。放送の取消を検討してください", true);
        }
    }

    /** Throws away what was proposed and did not go out; true where with it the broadcast is gone. */
    private boolean dropped(Broadcast broadcast) {
        if (messages.open(broadcast.id()).isEmpty()) {
            return false;
        }
        boolean first = broadcast.state() == BroadcastState.DRAFT;
        writing.discard(Actor.SYSTEM, broadcast.id());
        return first;
    }

    private void release(BroadcastId id, Finding finding, String title) {
        Broadcast broadcast = broadcasts.lock(id);
        Message message = messages.requireOpen(id);
        if (finding.mode() == Mode.AUTOMATIC) {
            release.byRule(broadcast, message);
        } else {
            release.propose(broadcast, message, title);
        }
    }

    private Entry entry(Finding finding, Template template) {
        return new Entry(
                config.ruleDepartment(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                template,
                details(finding, template),
                null,
                List.of(),
                new Area(List.of(units.root().id()), List.of()),
                null,
                null,
                Instant.now(clock).plus(template.validity()),
                null);
    }

    private static Details details(Finding finding, Template template) {
        Intensity intensity = template.needs().contains(Choice.INTENSITY)
                ? Arrays.stream(Intensity.values())
                        .filter(each -> each.notation().equals(finding.strength()))
                        .findFirst()
                        .orElse(Intensity.FIVE_LOWER)
                : null;
        return new Details(null, null, finding.occurredAt(), null, null, intensity, null, List.of());
    }

    /** The template that the rule names, or the one of its kin that says how bad it is by now. */
    private static Optional<Template> template(Finding finding) {
        return named(finding).map(template -> switch (template) {
            case EVACUATION_LEVEL3, EVACUATION_LEVEL4 ->
                finding.strength().equals(WarningRank.EMERGENCY_WARNING.name()) ? Template.EVACUATION_LEVEL5 : template;
            case TSUNAMI_ADVISORY, TSUNAMI_WARNING -> {
                boolean worst = finding.strength().equals(TsunamiGrade.MAJOR_WARNING.name());
                boolean warning = finding.strength().equals(TsunamiGrade.WARNING.name());
                yield worst ? Template.TSUNAMI_MAJOR_WARNING : warning ? Template.TSUNAMI_WARNING : template;
            }
            default -> template;
        });
    }

    private static Optional<Template> named(Finding finding) {
        return Arrays.stream(Template.values())
                .filter(each -> each.name().equals(finding.template()))
                .findFirst();
    }
}
