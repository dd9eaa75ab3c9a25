package jp.kairan.broadcasts.templates;

import static jp.kairan.broadcasts.templates.Category.CRIME;
import static jp.kairan.broadcasts.templates.Category.POWER;
import static jp.kairan.broadcasts.templates.Category.SHELTER;
import static jp.kairan.broadcasts.templates.Category.SNOW;
import static jp.kairan.broadcasts.templates.Category.WATER;
import static jp.kairan.broadcasts.templates.Category.WILDLIFE;
import static jp.kairan.broadcasts.templates.Choice.AREAS;
import static jp.kairan.broadcasts.templates.Choice.END;
import static jp.kairan.broadcasts.templates.Choice.HAZARDS;
import static jp.kairan.broadcasts.templates.Choice.INTENSITY;
import static jp.kairan.broadcasts.templates.Choice.LEVEL;
import static jp.kairan.broadcasts.templates.Choice.PLACE;
import static jp.kairan.broadcasts.templates.Choice.SHELTERS;
import static jp.kairan.broadcasts.templates.Choice.START;
import static jp.kairan.broadcasts.templates.Choice.TIME;
import static jp.kairan.cap.CapCertainty.LIKELY;
import static jp.kairan.cap.CapCertainty.OBSERVED;
import static jp.kairan.cap.CapSeverity.EXTREME;
import static jp.kairan.cap.CapSeverity.MINOR;
import static jp.kairan.cap.CapSeverity.MODERATE;
import static jp.kairan.cap.CapSeverity.SEVERE;
import static jp.kairan.cap.CapUrgency.EXPECTED;
import static jp.kairan.cap.CapUrgency.FUTURE;
import static jp.kairan.cap.CapUrgency.IMMEDIATE;
import static jp.kairan.cap.CapUrgency.PAST;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jp.kairan.cap.CapResponse;
import jp.kairan.hazards.jma.Intensity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment in which nobody has time to write, and what there is to say in it. */
@Schema(name = "BroadcastTemplate")
public enum Template {
    SHELTER_OPENED(
            "避難所の開設", SHELTER, new Weight(null, MODERATE, EXPECTED, OBSERVED, CapResponse.SHELTER), 24, SHELTERS, TIME),
    SHELTER_CLOSED("避難所の閉鎖", SHELTER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 12, SHELTERS, TIME),
    SHELTER_FULL(
            "避難所の満員", SHELTER, new Weight(null, MODERATE, EXPECTED, OBSERVED, CapResponse.SHELTER), 6, SHELTERS, TIME),
    EVACUATION_LEVEL3(
            "高齢者等避難",
            Category.EVACUATION,
            new Weight(3, SEVERE, EXPECTED, LIKELY, CapResponse.PREPARE),
            24,
            AREAS,
            TIME),
    EVACUATION_LEVEL4(
            "避難指示",
            Category.EVACUATION,
            new Weight(4, SEVERE, IMMEDIATE, LIKELY, CapResponse.EVACUATE),
            24,
            AREAS,
            TIME),
    EVACUATION_LEVEL5(
            "緊急安全確保",
            Category.EVACUATION,
            new Weight(5, EXTREME, IMMEDIATE, OBSERVED, CapResponse.EXECUTE),
            24,
            AREAS,
            TIME),
    EVACUATION_LIFTED(
            "避難情報の解除",
            Category.EVACUATION,
            new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR),
            12,
            AREAS,
            TIME,
            LEVEL),
    EARTHQUAKE(
            "地震",
            Category.EARTHQUAKE,
            new Weight(null, SEVERE, IMMEDIATE, OBSERVED, CapResponse.EXECUTE),
            12,
            AREAS,
            TIME,
            INTENSITY),
    TSUNAMI_ADVISORY(
            "津波注意報",
            Category.TSUNAMI,
            new Weight(null, MODERATE, IMMEDIATE, LIKELY, CapResponse.AVOID),
            24,
            AREAS,
            TIME),
    TSUNAMI_WARNING(
            "津波警報",
            Category.TSUNAMI,
            new Weight(null, SEVERE, IMMEDIATE, LIKELY, CapResponse.EVACUATE),
            24,
            AREAS,
            TIME),
    TSUNAMI_MAJOR_WARNING(
            "大津波警報",
            Category.TSUNAMI,
            new Weight(null, EXTREME, IMMEDIATE, LIKELY, CapResponse.EVACUATE),
            24,
            AREAS,
            TIME),
    TSUNAMI_LIFTED(
            "津波警報等の解除",
            Category.TSUNAMI,
            new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR),
            12,
            AREAS,
            TIME),
    HEAVY_SNOW("大雪の見込み", SNOW, new Weight(null, SEVERE, EXPECTED, LIKELY, CapResponse.PREPARE), 24, AREAS, TIME),
    SNOW_CLEARING_STARTED(
            "除雪の開始", SNOW, new Weight(null, MINOR, FUTURE, OBSERVED, CapResponse.EXECUTE), 12, PLACE, TIME),
    SNOW_CLEARING_DONE("除雪の終了", SNOW, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 6, PLACE, TIME),
    WATER_SUPPLY_POINT("給水所の開設", WATER, new Weight(null, MODERATE, FUTURE, LIKELY, CapResponse.NONE), 24, PLACE, START),
    WATER_SUPPLY_ENDED("給水の終了", WATER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 12, PLACE, TIME),
    WATER_CUT("断水", WATER, new Weight(null, MODERATE, FUTURE, OBSERVED, CapResponse.NONE), 24, AREAS, TIME),
    WATER_CUT_PLANNED(
            "断水の予定", WATER, new Weight(null, MINOR, FUTURE, LIKELY, CapResponse.PREPARE), 72, AREAS, START, END),
    WATER_RESTORED("断水の復旧", WATER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR), 12, AREAS, TIME),
    POWER_CUT("停電", POWER, new Weight(null, MODERATE, FUTURE, OBSERVED, CapResponse.NONE), 24, AREAS, TIME),
    POWER_RESTORED("停電の復旧", POWER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR), 12, AREAS, TIME),
    BEAR("熊の目撃", WILDLIFE, new Weight(null, MODERATE, IMMEDIATE, OBSERVED, CapResponse.AVOID), 12, PLACE, TIME),
    SUSPICIOUS_PERSON(
            "不審者の情報", CRIME, new Weight(null, MODERATE, EXPECTED, LIKELY, CapResponse.MONITOR), 12, PLACE, TIME);

    private final String label;
    private final Category category;
    private final Weight weight;
    private final Duration validity;
    private final Set<Choice> needs;

    Template(String label, Category category, Weight weight, int hours, Choice first, Choice... others) {
        this.label = label;
        this.category = category;
        this.weight = weight;
        this.validity = Duration.ofHours(hours);
        this.needs = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** What officers call it. */
    public String label() {
        return label;
    }

    public Category category() {
        return category;
    }

    /** What it usually weighs. */
    public Weight weight() {
        return weight;
    }

    /** How long such a message usually holds. */
    public Duration validity() {
        return validity;
    }

    /** What has to be chosen. */
    public Set<Choice> needs() {
        return needs;
    }

    /** What may be chosen besides; areas always, because every broadcast has some. */
    public Set<Choice> allows() {
        EnumSet<Choice> allowed = EnumSet.of(AREAS);
        switch (this) {
            case EVACUATION_LEVEL3, EVACUATION_LEVEL4, EVACUATION_LEVEL5 -> allowed.add(HAZARDS);
            case HEAVY_SNOW -> allowed.addAll(Set.of(START, END));
            case WATER_SUPPLY_POINT, WATER_CUT, POWER_CUT -> allowed.add(END);
            default -> {}
        }
        allowed.removeAll(needs);
        return Collections.unmodifiableSet(allowed);
    }

    /** What it weighs with these choices: a light shock must wake nobody. */
    Weight weight(Details details) {
        if (this != EARTHQUAKE || details.intensity().reaches(Intensity.FIVE_LOWER)) {
            boolean gravest = this == EARTHQUAKE && details.intensity().reaches(Intensity.SIX_LOWER);
            return gravest ? new Weight(null, EXTREME, IMMEDIATE, OBSERVED, CapResponse.EXECUTE) : weight;
        }
        return details.intensity() == Intensity.FOUR
                ? new Weight(null, MODERATE, EXPECTED, OBSERVED, CapResponse.MONITOR)
                : new Weight(null, MINOR, PAST, OBSERVED, CapResponse.MONITOR);
    }
}
