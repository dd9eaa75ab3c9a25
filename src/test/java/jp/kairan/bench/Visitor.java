package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who came in by the demo's door and speaks to the service as a phone does, on a connection of their own. */
final class Visitor {
    private final HttpClient http;
    private final URI base;
    private final String token;

    private Visitor(int port) {
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = null;
    }

    private Visitor(Visitor door, String token) {
        this.http = door.http;
        this.base = door.base;
        this.token = token;
    }

    /** Enters by a name of the demo's list. */
    static Visitor as(String person, int port) throws IOException, InterruptedException {
        Visitor door = new Visitor(port);
        return new Visitor(
                door,
                door.post("/api/v1/demo/sessions", new JsonObject().put("person", person))
                        .getString("accessToken"));
    }

    /** Whoever comes to this port, not known yet. */
    static Visitor at(int port) {
        return new Visitor(port);
    }

    /** Somebody whose token is known, on the connections of this one. */
    Visitor with(String token) {
        return new Visitor(this, token);
    }

    /** Makes something, which has to succeed. */
    JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        return new JsonObject(answer(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.encode()))));
    }

    /** Reads something, which has to be there. */
    String get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the service answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
