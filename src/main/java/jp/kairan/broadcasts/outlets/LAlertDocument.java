package jp.kairan.broadcasts.outlets;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.xml.XmlWriter;

/**
 * A document for L-Alert (公共情報コモンズ): an envelope of EDXL-DE 1.0 around a report. Names of elements are those that
 * municipal senders of the 2013 schemas are known to write; nobody has held them to the schema that is now in force, and the
 * document says so itself.
 *
 * @param status whether it is meant
 * @param category word of the list of categories
 * @param title of the report
 * @param text one paragraph for people
 * @param areas names of the areas that the whole is about
 * @param id the same for all revisions
 * @param revision from 1
 * @param previous the revision that this one takes the place of; 0 where it is the first
 * @param first when the first revision was made; null where that is not known
 * @param sent when this one was
 * @param target from when it holds
 * @param valid until when it holds; null where that is not known
 * @param errata what was wrong before; empty where nothing was
 * @param body what the report reports
 */
record LAlertDocument(
        Publisher publisher,
        Status status,
        Type type,
        String category,
        String title,
        String text,
        List<String> areas,
        UUID id,
        long revision,
        long previous,
        OffsetDateTime first,
        OffsetDateTime sent,
        OffsetDateTime target,
        OffsetDateTime valid,
        String errata,
        XmlWriter.Content body) {
    /** What it is served as. */
    static final String MEDIA_TYPE = "application/xml";

    private static final String NOTICE =
            "この文書の要素名は、現行のＬアラート標準スキーマとの照合が済んでいません。" + " / Not yet verified against the current L-Alert schema.";

    /** Of EDXL-DE: it has no other words for what everybody may know. */
    private static final String OPEN = "UNCLASSIFIED AND NOT SENSITIVE";

    private static final Map<String, String> SPACES = new LinkedHashMap<>();

    static {
        SPACES.put("xmlns:edxlde", "urn:oasis:names:tc:emergency:EDXL:DE:1.0");
        SPACES.put("xmlns:commons", "http://xml.publiccommons.ne.jp/xml/edxl/");
    }

    private static final Map<String, String> REPORT = new LinkedHashMap<>();

    static {
        REPORT.put("xmlns", "http://xml.publiccommons.ne.jp/pcxml1/3");
        REPORT.put("xmlns:pcx_ib", "http://xml.publiccommons.ne.jp/pcxml1/informationBasis3/");
        REPORT.put("xmlns:pcx_eb", "http://xml.publiccommons.ne.jp/pcxml1/elementBasis3/");
        REPORT.put("xmlns:pcx_sh", "http://xml.publiccommons.ne.jp/pcxml1/body/shelter3");
        REPORT.put("xmlns:pcx_ev", "http://xml.publiccommons.ne.jp/pcxml1/body/evacuation3");
    }

    /** Whether it is meant (distributionStatus). */
    enum Status {
        ACTUAL("Actual"),
        EXERCISE("Exercise");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    /** What it does to earlier revisions (distributionType). */
    enum Type {
        REPORT("Report"),
        UPDATE("Update"),
        CANCEL("Cancel");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    /** The same for the same document on every replica, and before all later revisions in a list. */
    String fileName() {
        return "%s-%012d.xml".formatted(id, revision);
    }

    /** The document in UTF-8. */
    byte[] bytes() {
        return XmlWriter.document("edxlde:EDXLDistribution", SPACES, xml -> {
            xml.remark(NOTICE);
            xml.text("edxlde:distributionID", distribution());
            xml.text("edxlde:senderID", publisher.sender());
            xml.text("edxlde:dateTimeSent", written(sent));
            xml.text("edxlde:distributionStatus", status.word);
            xml.text("edxlde:distributionType", type.word);
            xml.text("edxlde:combinedConfidentiality", OPEN);
            xml.element("commons:targetArea", area -> area.text("commons:jisX0402", publisher.cityCode()));
            xml.element("commons:contentObject", this::content);
        });
    }

    private String distribution() {
        return publisher.sender() + "-" + publisher.uuid(id + "/" + revision);
    }

    private void content(XmlWriter xml) {
        xml.text("edxlde:contentDescription", title);
        xml.text("commons:publishingOfficeName", publisher.city());
        xml.text("commons:publishingOfficeID", publisher.cityCode());
        xml.text("commons:publishingOfficeDomainName", publisher.sender());
        xml.text("commons:documentRevision", Long.toString(revision));
        previous(xml);
        xml.text("commons:documentID", id.toString());
        xml.text("commons:category", category);
        xml.element(
                "edxlde:xmlContent",
                inner -> inner.element(
                        "edxlde:embeddedXMLContent", most -> most.element("Report", REPORT, this::report)));
    }

    private void previous(XmlWriter xml) {
        if (previous > 0) {
            xml.text("commons:previousDocumentRevision", Long.toString(previous));
        }
    }

    private void report(XmlWriter xml) {
        xml.element("Control", control -> {
            control.text("Title", category);
            control.text("DistributionStatus", status.word);
            control.text("PublishingOffice", publisher.city());
            control.text("EditorialOffice", publisher.city());
            if (!errata.isEmpty()) {
                control.element("Errata", wrong -> {
                    wrong.text("DateTime", written(sent));
                    wrong.text("Description", errata);
                });
            }
        });
        xml.element("pcx_ib:Head", this::head);
        body.into(xml);
    }

    private void head(XmlWriter xml) {
        xml.text("pcx_ib:Title", title);
        xml.text("pcx_ib:CreateDateTime", written(sent));
        if (first != null) {
            xml.text("pcx_ib:FirstCreateDateTime", written(first));
        }
        xml.text("pcx_ib:ReportDateTime", written(sent));
        xml.text("pcx_ib:TargetDateTime", written(target));
        if (valid != null) {
            xml.text("pcx_ib:ValidDateTime", written(valid));
        }
        xml.text("edxlde:distributionID", distribution());
        xml.text("edxlde:distributionType", type.word);
        xml.text("commons:documentID", id.toString());
        xml.text("commons:documentRevision", Long.toString(revision));
        previous(xml);
        xml.element("pcx_ib:Headline", line -> {
            line.text("pcx_ib:Text", text);
            line.element(
                    "pcx_ib:Areas",
                    all -> areas.forEach(
                            name -> all.element("pcx_ib:Area", area -> area.text("commons:areaName", name))));
        });
    }

    static String written(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
