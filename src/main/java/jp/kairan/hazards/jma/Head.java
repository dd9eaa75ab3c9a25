package jp.kairan.hazards.jma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * What every telegram says in the same place, whatever it is about (Head).
 *
 * @param reportedAt to the minute, in whose name the telegram speaks
 * @param targetTime for which it speaks
 * @param validUntil until when, where it says so
 * @param eventId of the earthquake, storm or river; empty in warnings
 * @param serial of the report on the event; empty where the kind of telegram has none. A cancellation repeats the
 *     serial that it cancels
 * @param infoKind the scheme by which the body is written
 * @param headline the sentence for reading out
 */
public record Head(
        String title,
        Instant reportedAt,
        Optional<Instant> targetTime,
        Optional<Instant> validUntil,
        String eventId,
        InfoType infoType,
        String serial,
        String infoKind,
        String infoKindVersion,
        String headline,
        List<HeadlineItem> items) {
    private static final int LONGEST_ID = 64;

    public Head {
        items = List.copyOf(items);
    }

    static Head of(XmlElement element) throws XmlRefused {
        Optional<XmlElement> headline = element.child("Headline");
        List<HeadlineItem> items = new ArrayList<>();
        if (headline.isPresent()) {
            for (XmlElement information : headline.get().all("Information")) {
                for (XmlElement item : information.all("Item")) {
                    items.add(HeadlineItem.of(information, item));
                }
            }
        }
        return new Head(
                element.needText("Title"),
                element.needTime("ReportDateTime"),
                element.time("TargetDateTime"),
                element.time("ValidDateTime"),
                id(element, "EventID"),
                InfoType.of(element.needText("InfoType")),
                id(element, "Serial"),
                element.needText("InfoKind"),
                element.text("InfoKindVersion").orElse(""),
                headline.flatMap(h -> h.text("Text")).orElse(""),
                items);
    }

    /** Bounded, because it becomes part of a key. */
    private static String id(XmlElement element, String part) throws XmlRefused {
        String said = element.text(part).orElse("");
        if (said.length() > LONGEST_ID) {
            throw new XmlRefused(Reason.VALUE, part);
        }
        return said;
    }
}
