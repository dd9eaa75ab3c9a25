package jp.kairan.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Two officers who speak to the whole city over HTTP: by a circular, or by a broadcast that opens shelters. */
final class CityHall {
    /** As many as Kanazawa has. */
    private static final int REGISTERED = 506;

    private final Visitor writer;
    private final Visitor second;
    private final String city;
    private final List<String> shelters = new ArrayList<>();

    CityHall(Visitor writer, Visitor second, String city) {
        this.writer = writer;
        this.second = second;
        this.city = city;
    }

    /**
     * A broadcast that waits for a second person.
     *
     * @param shelters of which it says that they are open
     */
    record Entered(String id, int lockVersion, List<String> shelters) {}

    /** Fills the register of shelters. */
    void register() throws IOException, InterruptedException {
        for (int i = 0; i < REGISTERED; i++) {
            JsonObject form = new JsonObject()
                    .put("name", "第" + i + "小学校")
                    .put("address", "石川県金沢市広坂" + i + "丁目1-1")
                    .put("latitude", 36.5 + i / 5000.0)
                    .put("longitude", 136.6 + i / 5000.0)
                    .put("kinds", JsonArray.of("EMERGENCY_PLACE", "SHELTER"))
                    .put("hazards", JsonArray.of("EARTHQUAKE", "FLOOD"));
            shelters.add(writer.post("/api/v1/shelters", form).getString("id"));
        }
    }

    /** The one entry: so many shelters, of which nothing was said yet, are open. */
    Entered open(int count) throws IOException, InterruptedException {
        List<String> opened = List.copyOf(shelters.subList(0, count));
        shelters.subList(0, count).clear();
        JsonObject message = new JsonObject()
                .put("department", "危機管理課")
                .put("template", "SHELTER_OPENED")
                .put("details", new JsonObject().put("time", Instant.now().toString()))
                .put("area", new JsonObject().put("units", JsonArray.of(city)))
                .put("shelters", new JsonObject().put("ids", new JsonArray(opened)));
        JsonObject draft = writer.post(
                "/api/v1/broadcasts",
                new JsonObject().put("message", message).put("drill", false).put("send", true));
        return new Entered(draft.getString("id"), draft.getInteger("lockVersion"), opened);
    }

    /** The word of the second officer, upon which it goes out. */
    void approve(Entered entered) throws IOException, InterruptedException {
        second.post(
                "/api/v1/broadcasts/" + entered.id() + "/approval",
                new JsonObject().put("lockVersion", entered.lockVersion()));
    }

    /** Writes a circular to everyone; gives its id. */
    String draftCircular() throws IOException, InterruptedException {
        JsonObject everyone = new JsonObject().put("kind", "EVERYONE").put("unit", city);
        JsonObject circular = new JsonObject()
                .put("unit", city)
                .put("title", "大雨に備えてください")
                .put("body", "本日 **18時** から")
                .put("category", "CIRCULAR")
                .put("audience", JsonArray.of(everyone))
                .put("attachments", new JsonArray());
        return writer.post("/api/v1/circulars", circular).getString("id");
    }

    /** Publishes it. */
    void publishCircular(String id) throws IOException, InterruptedException {
        writer.post("/api/v1/circulars/" + id + "/publication", new JsonObject());
    }
}
