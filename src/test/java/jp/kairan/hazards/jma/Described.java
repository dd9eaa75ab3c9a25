package jp.kairan.hazards.jma;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A telegram in the words in which the folder of fixtures states what it holds. */
final class Described {
    private Described() {}

    static String inWords(Telegram telegram, long bytes) {
        Head head = telegram.head();
        String common = Stream.of(
                        String.valueOf(bytes),
                        telegram.control().title(),
                        Map.of(
                                        TelegramStatus.REAL, "通常",
                                        TelegramStatus.DRILL, "訓練",
                                        TelegramStatus.TEST, "試験")
                                .get(telegram.status()),
                        telegram.withdraws() ? "取消" : "発表",
                        head.eventId().isEmpty() ? "(empty)" : head.eventId(),
                        head.serial().isEmpty() ? "(empty)" : head.serial())
                .collect(Collectors.joining(" · "));
        String facts = facts(telegram.content());
        return facts.isEmpty() ? common : common + " · " + facts;
    }

    private static String facts(Content content) {
        if (content instanceof Shaking shaking) {
            return facts(shaking);
        }
        if (content instanceof Tsunami tsunami) {
            return facts(tsunami);
        }
        if (content instanceof Warnings warnings) {
            return facts(warnings);
        }
        boolean speaksOfNoIntensity = content instanceof Withdrawal
                || content instanceof Unread unread && unread.code().equals("VXSE52");
        return speaksOfNoIntensity ? "no intensity block" : "";
    }

    private static String facts(Shaking shaking) {
        long strong = shaking.cities().stream()
                .filter(felt -> felt.max()
                        .filter(max -> max.reaches(Intensity.FIVE_LOWER))
                        .isPresent())
                .count();
        String awaited = shaking.cities().stream()
                .filter(Felt::awaited)
                .map(felt -> felt.area().name()
                        + felt.max().map(max -> "(" + max.notation() + ")").orElse("(no MaxInt)"))
                .collect(Collectors.joining("・"));
        return "MaxInt %s; %d pref / %d city; ≥5-: %d; 石川県 %s; 金沢市 %s%s"
                .formatted(
                        shaking.max().orElseThrow().notation(),
                        shaking.prefectures().size(),
                        shaking.cities().size(),
                        strong,
                        said(shaking.prefecture("17")),
                        said(shaking.city("1720100")),
                        awaited.isEmpty() ? "" : "; 未入電市町村 " + awaited);
    }

    private static String said(Optional<Felt> felt) {
        return felt.map(f -> f.max().map(Intensity::notation).orElse("None") + (f.awaited() ? " +震度５弱以上未入電" : ""))
                .orElse("—");
    }

    private static String facts(Tsunami tsunami) {
        String ishikawa = tsunami.coasts().stream()
                .filter(coast -> List.of("360", "361").contains(coast.area().code()))
                .map(coast -> coast.area().name() + "=" + coast.name())
                .collect(Collectors.joining(", "));
        return "%d areas; %s; 石川県 %s"
                .formatted(
                        tsunami.coasts().size(),
                        counted(tsunami.coasts().stream().map(Coast::name)),
                        ishikawa.isEmpty() ? "—" : ishikawa);
    }

    private static String facts(Warnings warnings) {
        List<Warning> inForce = warnings.cities().stream()
                .flatMap(city -> city.warnings().stream())
                .filter(Warning::inForce)
                .toList();
        long active = cities(warnings, Warning::inForce);
        long released = cities(warnings, warning -> !warning.inForce());
        return "%d municipal items: %d active, %d released, %d none; %s; 金沢市 %s"
                .formatted(
                        warnings.cities().size(),
                        active,
                        released,
                        warnings.cities().size() - active - released,
                        counted(inForce.stream().map(warning -> warning.code() + " " + warning.name())),
                        warnings.city("1720100")
                                .map(city -> city.warnings().get(0))
                                .map(w -> w.code() + " " + w.name() + " " + (w.inForce() ? "発表" : "解除"))
                                .orElse("not in file"));
    }

    private static long cities(Warnings warnings, java.util.function.Predicate<Warning> that) {
        return warnings.cities().stream()
                .filter(city -> city.warnings().stream().anyMatch(that))
                .count();
    }

    private static String counted(Stream<String> names) {
        Map<String, Long> counts = names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new TreeSet<>(counts.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList())
                .toString();
    }
}
