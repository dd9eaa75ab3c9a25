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
    /** 避難所の開設. */
    SHELTER_OPENED(SHELTER, new Weight(null, MODERATE, EXPECTED, OBSERVED, CapResponse.SHELTER), 24, SHELTERS, TIME),
    /** 避難所の閉鎖. */
    SHELTER_CLOSED(SHELTER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 12, SHELTERS, TIME),
    /** 避難所の満員. */
    SHELTER_FULL(SHELTER, new Weight(null, MODERATE, EXPECTED, OBSERVED, CapResponse.SHELTER), 6, SHELTERS, TIME),
    /** 高齢者等避難. */
    EVACUATION_LEVEL3(
            Category.EVACUATION, new Weight(3, SEVERE, EXPECTED, LIKELY, CapResponse.PREPARE), 24, AREAS, TIME),
    /** 避難指示. */
    EVACUATION_LEVEL4(
            Category.EVACUATION, new Weight(4, SEVERE, IMMEDIATE, LIKELY, CapResponse.EVACUATE), 24, AREAS, TIME),
    /** 緊急安全確保. */
    EVACUATION_LEVEL5(
            Category.EVACUATION, new Weight(5, EXTREME, IMMEDIATE, OBSERVED, CapResponse.EXECUTE), 24, AREAS, TIME),
    /** 避難情報の解除. */
    EVACUATION_LIFTED(
            Category.EVACUATION,
            new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR),
            12,
            AREAS,
            TIME,
            LEVEL),
    /** 地震; weighs what its intensity weighs. */
    EARTHQUAKE(
            Category.EARTHQUAKE,
            new Weight(null, SEVERE, IMMEDIATE, OBSERVED, CapResponse.EXECUTE),
            12,
            AREAS,
            TIME,
            INTENSITY),
    /** 津波注意報. */
    TSUNAMI_ADVISORY(
            Category.TSUNAMI, new Weight(null, MODERATE, IMMEDIATE, LIKELY, CapResponse.AVOID), 24, AREAS, TIME),
    /** 津波警報. */
    TSUNAMI_WARNING(
            Category.TSUNAMI, new Weight(null, SEVERE, IMMEDIATE, LIKELY, CapResponse.EVACUATE), 24, AREAS, TIME),
    /** 大津波警報. */
    TSUNAMI_MAJOR_WARNING(
            Category.TSUNAMI, new Weight(null, EXTREME, IMMEDIATE, LIKELY, CapResponse.EVACUATE), 24, AREAS, TIME),
    /** 津波警報等の解除. */
    TSUNAMI_LIFTED(Category.TSUNAMI, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR), 12, AREAS, TIME),
    /** 大雪の見込み. */
    HEAVY_SNOW(SNOW, new Weight(null, SEVERE, EXPECTED, LIKELY, CapResponse.PREPARE), 24, AREAS, TIME),
    /** 除雪の開始. */
    SNOW_CLEARING_STARTED(SNOW, new Weight(null, MINOR, FUTURE, OBSERVED, CapResponse.EXECUTE), 12, PLACE, TIME),
    /** 除雪の終了. */
    SNOW_CLEARING_DONE(SNOW, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 6, PLACE, TIME),
    /** 給水所の開設. */
    WATER_SUPPLY_POINT(WATER, new Weight(null, MODERATE, FUTURE, LIKELY, CapResponse.NONE), 24, PLACE, START),
    /** 給水の終了. */
    WATER_SUPPLY_ENDED(WATER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.NONE), 12, PLACE, TIME),
    /** 断水. */
    WATER_CUT(WATER, new Weight(null, MODERATE, FUTURE, OBSERVED, CapResponse.NONE), 24, AREAS, TIME),
    /** 断水の予定. */
    WATER_CUT_PLANNED(WATER, new Weight(null, MINOR, FUTURE, LIKELY, CapResponse.PREPARE), 72, AREAS, START, END),
    /** 断水の復旧. */
    WATER_RESTORED(WATER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR), 12, AREAS, TIME),
    /** 停電. */
    POWER_CUT(POWER, new Weight(null, MODERATE, FUTURE, OBSERVED, CapResponse.NONE), 24, AREAS, TIME),
    /** 停電の復旧. */
    POWER_RESTORED(POWER, new Weight(null, MINOR, PAST, OBSERVED, CapResponse.ALL_CLEAR), 12, AREAS, TIME),
    /** 熊の目撃. */
    BEAR(WILDLIFE, new Weight(null, MODERATE, IMMEDIATE, OBSERVED, CapResponse.AVOID), 12, PLACE, TIME),
    /** 不審者の情報. */
    SUSPICIOUS_PERSON(CRIME, new Weight(null, MODERATE, EXPECTED, LIKELY, CapResponse.MONITOR), 12, PLACE, TIME);

    private final Category category;
    private final Weight weight;
    private final Duration validity;
    private final Set<Choice> needs;

    Template(Category category, Weight weight, int hours, Choice first, Choice... others) {
        this.category = category;
        this.weight = weight;
        this.validity = Duration.ofHours(hours);
        this.needs = Collections.unmodifiableSet(EnumSet.of(first, others));
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
