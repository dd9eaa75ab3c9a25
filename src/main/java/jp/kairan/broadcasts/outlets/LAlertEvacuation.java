package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Language;
import jp.kairan.xml.XmlWriter;

/**
 * An order to evacuate as L-Alert takes it up: which areas are told to go, and which of those told before no longer are. The
 * households of an area are not known here and left out.
 */
@Singleton
class LAlertEvacuation {
    private static final String CATEGORY = "EVACUATION_ORDER";

    private final Publisher publisher;
    private final Locked locked;

    LAlertEvacuation(Publisher publisher, Locked locked) {
        this.publisher = publisher;
        this.locked = locked;
    }

    /** What holds of some areas from a message on. */
    private record Detail(int level, boolean issued, List<String> areas) {
        /** 高齢者等避難, 避難指示 and 緊急安全確保 (災害対策基本法56条, 60条); below them nobody is told to go. */
        String sort() {
            return switch (level) {
                case 3 -> "高齢者等避難";
                case 4 -> "避難指示";
                default -> "緊急安全確保";
            };
        }
    }

    /** The document of one message; nothing where nobody is told to go and nobody was. */
    Optional<LAlertDocument> of(Course course, Bulletin bulletin) {
        if (bulletin.category() != Category.EVACUATION) {
            return Optional.empty();
        }
        List<Detail> details = details(course, bulletin);
        if (details.isEmpty()) {
            return Optional.empty();
        }
        Words words = bulletin.words().get(Language.JA).words();
        boolean wrong = bulletin.step() == Step.RETRACTION;
        Optional<Bulletin> previous = earlier(course, bulletin)
                .filter(other -> !details(course, other).isEmpty())
                .reduce((one, later) -> later);
        return Optional.of(new LAlertDocument(
                publisher,
                bulletin.drill() ? LAlertDocument.Status.EXERCISE : LAlertDocument.Status.ACTUAL,
                type(bulletin, previous.isPresent()),
                CATEGORY,
                locked.title(bulletin, Language.JA),
                words.body(),
                bulletin.areas().stream().map(Bulletin.Area::name).toList(),
                course.id().value(),
                bulletin.no(),
                previous.map(Bulletin::no).orElse(0),
                publisher.at(course.bulletins().get(0).sentAt()),
                publisher.at(bulletin.sentAt()),
                publisher.at(bulletin.onsetAt() == null ? bulletin.sentAt() : bulletin.onsetAt()),
                publisher.at(bulletin.expiresAt()),
                wrong ? words.body() : "",
                xml -> xml.element("pcx_ev:EvacuationOrder", body -> body(body, bulletin, details))));
    }

    private static LAlertDocument.Type type(Bulletin bulletin, boolean known) {
        if (bulletin.step() == Step.RETRACTION) {
            return LAlertDocument.Type.CANCEL;
        }
        return known ? LAlertDocument.Type.UPDATE : LAlertDocument.Type.REPORT;
    }

    private void body(XmlWriter xml, Bulletin bulletin, List<Detail> details) {
        for (Detail detail : details) {
            xml.element("pcx_ev:Detail", each -> {
                each.text("pcx_ev:Sort", detail.sort());
                each.text("pcx_ev:IssueOrLift", detail.issued() ? "発令" : "解除");
                each.element(
                        "pcx_ev:Areas",
                        areas -> detail.areas()
                                .forEach(name -> areas.element("pcx_ev:Area", area -> area(area, name, bulletin))));
            });
        }
    }

    private void area(XmlWriter xml, String name, Bulletin bulletin) {
        xml.element("pcx_eb:Location", location -> location.text("commons:areaName", name));
        xml.text("pcx_ev:DateTime", LAlertDocument.written(publisher.at(bulletin.sentAt())));
    }

    /** What is issued, and what is lifted because the message before issued it and this one does not speak of it. */
    private static List<Detail> details(Course course, Bulletin bulletin) {
        List<Detail> details = new ArrayList<>();
        Set<String> present = new LinkedHashSet<>();
        if (orders(bulletin)) {
            present.addAll(names(bulletin));
            details.add(new Detail(bulletin.weight().level(), true, List.copyOf(present)));
        }
        earlier(course, bulletin)
                .reduce((one, later) -> later)
                .filter(LAlertEvacuation::orders)
                .ifPresent(before -> {
                    List<String> gone = names(before).stream()
                            .filter(name -> !present.contains(name))
                            .toList();
                    if (!gone.isEmpty()) {
                        details.add(new Detail(before.weight().level(), false, gone));
                    }
                });
        return details;
    }

    private static Stream<Bulletin> earlier(Course course, Bulletin bulletin) {
        return course.bulletins().stream().filter(other -> other.no() < bulletin.no());
    }

    private static boolean orders(Bulletin bulletin) {
        Integer level = bulletin.weight().level();
        return !bulletin.step().last() && level != null && level >= 3;
    }

    /** In a list and not a set, because two areas may have one name and both are said. */
    private static List<String> names(Bulletin bulletin) {
        return bulletin.areas().stream().map(Bulletin.Area::name).toList();
    }
}
