package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;

/** Households without a phone that have a button to press: their associations register them before the drill. */
final class Buttons {
    private final Town town;
    private final Visitor door;
    private final byte[] secret;
    private final SplittableRandom random;

    Buttons(Town town, Visitor door, byte[] secret, long seed) {
        this.town = town;
        this.door = door;
        this.secret = secret;
        this.random = new SplittableRandom(seed);
    }

    /** Registers so many and lets them be pressed; tells how many there are. */
    int tell(Script script, int many, Set<UUID> reserved) throws IOException, InterruptedException {
        List<Town.Place> associations = town.places("ASSOCIATION");
        List<Town.Home> fit = town.homes().stream()
                .filter(home -> home.member() && !home.shielded() && !reserved.contains(home.id()))
                .filter(home -> home.dwellers().stream().allMatch(each -> each.account() == null))
                .toList();
        int registered = 0;
        for (int i = 0; i < Math.min(many, fit.size()); i++) {
            Town.Home home = fit.get((int) ((long) i * fit.size() / many));
            Optional<Town.Place> association = associations.stream()
                    .filter(each -> each.covers(home.place()) && each.officer() != null)
                    .findFirst();
            if (association.isPresent() && press(script, home, association.get().officer())) {
                registered++;
            }
        }
        return registered;
    }

    private boolean press(Script script, Town.Home home, UUID head) throws IOException, InterruptedException {
        long at = (long) (script.millis() * (0.05 + 0.25 * random.nextDouble()));
        JsonObject made = door.with(Citizens.token(head, secret))
                .post(
                        "/api/v1/watch-devices",
                        new JsonObject()
                                .put("household", home.id().toString())
                                .put("kind", "BUTTON")
                                .put("label", "玄関のボタン")
                                .put("drills", true)
                                .put("consent", "WRITTEN")
                                .put("consentOn", LocalDate.now().minusDays(1).toString()));
        if (!script.add(home, Fact.seen(null, Status.SAFE, Source.BUTTON, at))) {
            return false;
        }
        String device = made.getJsonObject("device").getString("id");
        script.send(new Parcel.Press(device, made.getString("secret"), at), UUID.fromString(device), at, random);
        return true;
    }
}
