package jp.kairan.hazards.jma;

import jp.kairan.hazards.jma.TelegramRefused.Reason;
import jp.kairan.xml.SafeXml;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;

/** One telegram as it was read: what kind it is, what every telegram says, and what this one says. */
public record Telegram(TelegramType type, Control control, Head head, Content content) {

    /**
     * Reads a telegram.
     *
     * @param fileName or address under which it came, such as {@code 20260910032031_0_VPWW55_170000.xml}; may be empty
     * @throws TelegramRefused where the bytes are not a telegram, or not one of the kind that its name says
     */
    public static Telegram read(byte[] bytes, String fileName) throws TelegramRefused {
        try {
            return understood(SafeXml.read(bytes), fileName);
        } catch (XmlRefused refused) {
            throw new TelegramRefused(refused);
        }
    }

    private static Telegram understood(XmlElement report, String fileName) throws TelegramRefused, XmlRefused {
        if (!report.name().equals("Report") || !report.namespace().equals(Namespaces.REPORT)) {
            throw new TelegramRefused(Reason.NOT_A_REPORT);
        }
        Control control = Control.of(report.need("Control"));
        Head head = Head.of(report.child(Namespaces.HEAD, "Head")
                .orElseThrow(() -> new TelegramRefused(Reason.PART_MISSING, "Head")));
        String code = TelegramType.codeIn(fileName);
        TelegramType type = type(code, control.title());
        if (type.seismic() && head.eventId().isEmpty()) {
            throw new TelegramRefused(Reason.PART_MISSING, "EventID");
        }
        return new Telegram(type, control, head, content(type, code, head, report));
    }

    private static TelegramType type(String code, String title) throws TelegramRefused {
        TelegramType titled = TelegramType.ofTitle(title).orElse(TelegramType.OTHER);
        if (code.isEmpty()) {
            return titled;
        }
        TelegramType named = TelegramType.ofCode(code);
        if (titled != TelegramType.OTHER && titled != named) {
            throw new TelegramRefused(Reason.CONTRADICTION, "Title");
        }
        return named;
    }

    private static Content content(TelegramType type, String code, Head head, XmlElement report)
            throws TelegramRefused, XmlRefused {
        if (type == TelegramType.OTHER) {
            return new Unread(code);
        }
        String namespace = type.warnings() ? Namespaces.METEOROLOGY : Namespaces.SEISMOLOGY;
        XmlElement body =
                report.child(namespace, "Body").orElseThrow(() -> new TelegramRefused(Reason.PART_MISSING, "Body"));
        if (head.infoType() == InfoType.CANCELLED) {
            return new Withdrawal(body.text("Text").orElse(""));
        }
        if (type.warnings()) {
            return Warnings.of(type, body);
        }
        return type == TelegramType.VTSE41 ? Tsunami.of(body) : Shaking.of(type, body);
    }

    /** By which it is known to be the same one when it comes again. */
    public TelegramId id() {
        return new TelegramId(Series.of(this), head.infoType(), head.serial(), head.reportedAt(), control.issuedAt());
    }

    /** Whether it takes back what its series said. */
    public boolean withdraws() {
        return head.infoType() == InfoType.CANCELLED;
    }

    public TelegramStatus status() {
        return control.status();
    }
}
