package jp.kairan.broadcasts.templates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.translation.ProtectedTerms.Name;

/** A template with its choices, as it reads in the language of a pen; the choices must be those it needs. */
final class Composition {
    private final Pen pen;
    private final List<Name> areas;
    private final List<Name> shelters;
    private final Details details;

    Composition(Pen pen, Choices choices) {
        this.pen = pen;
        this.areas = choices.areas();
        this.shelters = choices.shelters();
        this.details = choices.details();
    }

    Words words(Template template) {
        return switch (template) {
            case SHELTER_OPENED -> shelters("opened", "anyone-welcome", "what-to-bring", "go-on-foot");
            case SHELTER_CLOSED -> shelters("closed");
            case SHELTER_FULL -> sheltersFull();
            case EVACUATION_LEVEL3 -> evacuation(3, "neighbours", "follow-city");
            case EVACUATION_LEVEL4 -> evacuation(4, "upstairs", "neighbours");
            case EVACUATION_LEVEL5 -> evacuation(5, "upstairs");
            case EVACUATION_LIFTED -> lifted();
            case EARTHQUAKE -> earthquake();
            case TSUNAMI_ADVISORY -> tsunami("advisory", "leave-water");
            case TSUNAMI_WARNING -> tsunami("warning", "evacuate");
            case TSUNAMI_MAJOR_WARNING -> tsunami("major-warning", "evacuate");
            case TSUNAMI_LIFTED -> ofAreas("tsunami-lifted", "tsunami.lifted", time(), "all-clear.caution");
            case HEAVY_SNOW -> heavySnow();
            case SNOW_CLEARING_STARTED -> atPlace("snow-clearing", "alert.snow.clearing-started", details.time());
            case SNOW_CLEARING_DONE -> atPlace("snow-cleared", "alert.snow.clearing-done", details.time());
            case WATER_SUPPLY_POINT -> waterSupply();
            case WATER_SUPPLY_ENDED -> atPlace("water-supply-ended", "shelter.water-point.closed", details.time());
            case WATER_CUT -> ofAreas("water-cut", "water-cut.start", time(), "advice.follow-city");
            case WATER_CUT_PLANNED -> ofAreas("water-cut-planned", "water-cut.planned", period(), "water.store");
            case WATER_RESTORED -> ofAreas("water-restored", "water-cut.end", time(), "water.run");
            case POWER_CUT -> ofAreas("power-cut", "power-cut.start", time(), "power.lines", "advice.follow-city");
            case POWER_RESTORED -> ofAreas("power-restored", "power-cut.end", time());
            case BEAR -> atPlace("bear", "alert.bear", details.time(), "call-110");
            case SUSPICIOUS_PERSON ->
                atPlace("suspicious-person", "alert.suspicious-person", details.time(), "call-110");
        };
    }

    private Words shelters(String what, String... advice) {
        String title = title("shelters-" + what);
        List<String> instruction =
                Stream.of(advice).map(each -> pen.say("shelter." + each)).toList();
        return shelters.size() == 1
                ? words(
                        pen.title(title, shelters),
                        List.of(pen.say(
                                "shelter." + what,
                                Map.of("shelter", pen.name(shelters.get(0)), "time", pen.moment(details.time())))),
                        instruction)
                : words(pen.title(title, shelters.size()), List.of(sheltersBelow(what)), instruction);
    }

    private Words sheltersFull() {
        String title = title("shelters-full");
        return words(
                shelters.size() == 1 ? pen.title(title, shelters) : pen.title(title, shelters.size()),
                List.of(sheltersBelow("full")),
                List.of(pen.say("alert.other-shelter")));
    }

    private String sheltersBelow(String what) {
        return pen.say(
                        "alert.shelters-" + what,
                        Map.of("time", pen.moment(details.time()), "count", String.valueOf(shelters.size())))
                + "\n" + pen.lines(shelters);
    }

    private Words evacuation(int level, String... advice) {
        List<String> body = new ArrayList<>();
        body.add(pen.say("alert.level" + level + ".name"));
        body.add(pen.areaLines(areas));
        if (!details.hazards().isEmpty()) {
            List<String> hazards = details.hazards().stream()
                    .map(hazard -> pen.say(hazard.phrase()))
                    .toList();
            body.add(pen.say("alert.hazards", Map.of("items", pen.list(hazards))));
        }
        body.add(issued());
        List<String> instruction = new ArrayList<>();
        instruction.add(pen.say("alert.level" + level + ".action", Map.of("area", pen.areas(areas))));
        Stream.of(advice).map(each -> pen.say("alert.advice." + each)).forEach(instruction::add);
        return words(pen.title(title("level" + level), areas), body, instruction);
    }

    private Words lifted() {
        String what = title("level" + details.level());
        String title = pen.say("alert.title.lifted", Map.of("what", what));
        String body = pen.say(
                "alert.all-clear", Map.of("area", pen.areas(areas), "what", what, "time", pen.moment(details.time())));
        return words(
                Pen.fits(title) ? pen.title(title, areas) : title("all-clear"),
                withAreas(body),
                List.of(pen.say("alert.all-clear.caution")));
    }

    private Words earthquake() {
        String level = intensity(details.intensity());
        String body = pen.say(
                "alert.earthquake",
                Map.of("area", pen.areas(areas), "level", level, "time", pen.moment(details.time())));
        List<String> instruction = new ArrayList<>();
        if (details.intensity().reaches(Intensity.FOUR)) {
            instruction.add(pen.say("alert.earthquake.action"));
        }
        instruction.add(pen.say("alert.earthquake.aftershocks"));
        return words(
                pen.title(pen.say("alert.title.earthquake", Map.of("level", level)), areas),
                withAreas(body),
                instruction);
    }

    private String intensity(Intensity intensity) {
        String figure = intensity.notation().substring(0, 1);
        return switch (intensity) {
            case FIVE_LOWER, SIX_LOWER -> pen.say("alert.intensity.lower", Map.of("level", figure));
            case FIVE_UPPER, SIX_UPPER -> pen.say("alert.intensity.upper", Map.of("level", figure));
            default -> figure;
        };
    }

    private Words tsunami(String grade, String action) {
        List<String> body = withAreas(pen.say("alert.tsunami." + grade, Map.of("area", pen.areas(areas))));
        body.add(issued());
        return words(
                pen.title(title("tsunami-" + grade), areas),
                body,
                List.of(
                        pen.say("alert.tsunami." + action),
                        pen.say("alert.tsunami.do-not-return"),
                        pen.say("alert.advice.follow-city")));
    }

    private Words heavySnow() {
        List<String> body = withAreas(pen.say("alert.snow.heavy", Map.of("area", pen.areas(areas))));
        if (details.start() != null) {
            body.add(pen.say("alert.period", period()));
        }
        body.add(issued());
        return words(pen.title(title("snow"), areas), body, List.of(pen.say("alert.snow.roof")));
    }

    private Words waterSupply() {
        Words words = atPlace("water-supply", "alert.water-supply", details.start(), "water.container");
        return details.end() == null
                ? words
                : new Words(
                        words.title(),
                        words.body() + "\n" + pen.say("alert.ends-at", Map.of("time", pen.moment(details.end()))),
                        words.instruction());
    }

    /** Something that happens in areas, with when it is over if somebody says so besides. */
    private Words ofAreas(String title, String said, Map<String, String> times, String... advice) {
        Map<String, String> facts = new HashMap<>(times);
        facts.put("area", pen.areas(areas));
        List<String> body = withAreas(pen.say("alert." + said, facts));
        if (details.end() != null && !times.containsKey("end")) {
            body.add(pen.say("alert.restoration", Map.of("time", pen.moment(details.end()))));
        }
        return words(pen.title(title(title), areas), body, alerts(advice));
    }

    private Words atPlace(String title, String said, Instant time, String... advice) {
        Name place = new Name(details.place(), details.kana());
        return words(
                pen.title(title(title), List.of(place)),
                List.of(pen.say(said, Map.of("place", pen.name(place), "time", pen.moment(time)))),
                alerts(advice));
    }

    private List<String> withAreas(String sentence) {
        List<String> body = new ArrayList<>();
        body.add(sentence);
        if (!Pen.few(areas)) {
            body.add(pen.areaLines(areas));
        }
        return body;
    }

    private Map<String, String> time() {
        return Map.of("time", pen.moment(details.time()));
    }

    private Map<String, String> period() {
        return Map.of("start", pen.moment(details.start()), "end", pen.moment(details.end()));
    }

    private String issued() {
        return pen.say("alert.issued-at", time());
    }

    private String title(String key) {
        return pen.say("alert.title." + key);
    }

    private List<String> alerts(String... keys) {
        return Stream.of(keys).map(key -> pen.say("alert." + key)).toList();
    }

    private static Words words(String title, List<String> body, List<String> instruction) {
        return new Words(title, String.join("\n", body), String.join("\n", instruction));
    }
}
