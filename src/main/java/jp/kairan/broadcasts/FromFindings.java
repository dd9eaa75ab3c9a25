package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Choice;
import jp.kairan.broadcasts.templates.Details;
import jp.kairan.broadcasts.templates.Template;
import jp.kairan.directory.Units;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.HazardListener;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Trigger;
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

    private static final String STRONGER = "より強い現象が観測されました。続報の案があります";
    private static final Set<Choice> TOLD = EnumSet.of(Choice.AREAS, Choice.TIME, Choice.INTENSITY);

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

    /** A report tells a time and, of a shaking, how strong it was; what else a template needs, only a person chooses. */
    @Override
    public boolean tells(Trigger trigger, String template) {
        return named(template)
                .filter(each -> TOLD.containsAll(each.needs()))
                .filter(each -> trigger.quake() || !each.needs().contains(Choice.INTENSITY))
                .filter(each -> trigger == Trigger.TSUNAMI || each.category() != Category.TSUNAMI)
                .isPresent();
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

    /** What a rule proposed is written anew; what went out is followed; what an officer is writing stays. */
    private void stronger(Broadcast broadcast, Finding finding, Template template) {
        Entry entry = entry(finding, template);
        Optional<Message> open = messages.open(broadcast.id());
        boolean running = broadcast.state() == BroadcastState.RUNNING;
        if (broadcast.category() != template.category()
                || !running && !open.map(Message::untouched).orElse(false)) {
            news.tell(Actor.SYSTEM, broadcast, "より強い現象が観測されました。放送を検討してください", true);
        } else if (open.isEmpty()) {
            writing.follow(Actor.SYSTEM, broadcast.id(), Step.UPDATE, entry);
            release(broadcast.id(), finding, STRONGER);
        } else if (open.get().untouched() && !open.get().step().last()) {
            writing.rewrite(Actor.SYSTEM, broadcast.id(), entry, null);
            release(broadcast.id(), finding, STRONGER);
        } else if (finding.mode() == Mode.AUTOMATIC) {
            release.overtake(broadcast, open.get(), Step.UPDATE, writing.compose(broadcast, Step.UPDATE, entry));
            news.tell(Actor.SYSTEM, broadcast, "より強い現象を自動で放送しました。作成中の放送を見直してください", true);
        } else {
            news.tell(Actor.SYSTEM, broadcast, "より強い現象が観測されました。作成中の放送を見直してください", true);
        }
    }

    /** A rule ends by itself what rules alone have said; where officers have spoken, they are asked. */
    private void ended(Broadcast broadcast, Finding finding) {
        if (dropped(broadcast)) {
            return;
        }
        if (messages.open(broadcast.id()).isPresent()) {
            news.tell(Actor.SYSTEM, broadcast, "気象庁の発表が解除されました。作成中の放送を見直してください", true);
            return;
        }
        if (broadcast.state() != BroadcastState.RUNNING) {
            return;
        }
        writing.follow(Actor.SYSTEM, broadcast.id(), Step.ALL_CLEAR, null);
        Mode mode = messages.byOfficer(broadcast.id()) ? Mode.PROPOSE : finding.mode();
        release(broadcast.id(), mode, "気象庁の発表が解除されました。解除の案があります");
    }

    /** What an officer let out, an officer takes back. */
    private void retracted(Broadcast broadcast, Finding finding) {
        boolean over = broadcast.state() == BroadcastState.ENDED || broadcast.state() == BroadcastState.RETRACTED;
        if (dropped(broadcast) || over) {
            return;
        }
        boolean rulesAlone = !messages.byOfficer(broadcast.id())
                && messages.open(broadcast.id()).isEmpty();
        if (finding.mode() == Mode.AUTOMATIC && rulesAlone) {
            release.retract(Actor.SYSTEM, broadcast, null);
        } else {
            news.tell(Actor.SYSTEM, broadcast, "気象庁が発表を取り消しました。放送の取消を検討してください", true);
        }
    }

    /** Throws away what a rule proposed and nobody has touched; true where with it the broadcast is gone. */
    private boolean dropped(Broadcast broadcast) {
        Optional<Message> open = messages.open(broadcast.id()).filter(Message::untouched);
        if (open.isEmpty()) {
            return false;
        }
        boolean first = broadcast.state() == BroadcastState.DRAFT;
        writing.discard(Actor.SYSTEM, broadcast.id());
        return first;
    }

    private void release(BroadcastId id, Finding finding, String title) {
        release(id, finding.mode(), title);
    }

    private void release(BroadcastId id, Mode mode, String title) {
        Broadcast broadcast = broadcasts.lock(id);
        Message message = messages.requireOpen(id);
        if (mode == Mode.AUTOMATIC) {
            release.byRule(broadcast, message);
        } else {
            release.propose(broadcast, message, title);
        }
    }

    private Entry entry(Finding finding, Template template) {
        return Entry.filled(
                config.ruleDepartment(),
                null,
                template,
                details(finding, template),
                new Area(List.of(units.root().id()), List.of()),
                null,
                Instant.now(clock).plus(template.validity()));
    }

    private static Details details(Finding finding, Template template) {
        Intensity intensity = template.needs().contains(Choice.INTENSITY) ? Intensity.noted(finding.strength()) : null;
        return new Details(null, null, finding.occurredAt(), null, null, intensity, null, List.of());
    }

    /** The template that the rule names, or the one of its kin that says how bad it is by now. */
    private static Optional<Template> template(Finding finding) {
        return named(finding.template()).map(template -> switch (template) {
            case EVACUATION_LEVEL3, EVACUATION_LEVEL4 -> levelled(finding, template);
            case TSUNAMI_ADVISORY, TSUNAMI_WARNING ->
                switch (TsunamiGrade.valueOf(finding.strength())) {
                    case MAJOR_WARNING -> Template.TSUNAMI_MAJOR_WARNING;
                    case WARNING -> Template.TSUNAMI_WARNING;
                    case NONE, FORECAST, ADVISORY -> Template.TSUNAMI_ADVISORY;
                };
            default -> template;
        });
    }

    /** Never less than the rule names, because a rule may see reasons of its own. */
    private static Template levelled(Finding finding, Template template) {
        if (finding.trigger() != Trigger.WARNING || !finding.hazard().levelled()) {
            return template;
        }
        return switch (WarningRank.valueOf(finding.strength())) {
            case EMERGENCY_WARNING -> Template.EVACUATION_LEVEL5;
            case DANGER_WARNING -> Template.EVACUATION_LEVEL4;
            case WARNING, ADVISORY -> template;
        };
    }

    private static Optional<Template> named(String name) {
        return Arrays.stream(Template.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
