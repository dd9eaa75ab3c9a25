package jp.kairan.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEvent;
import java.lang.reflect.Type;
import java.time.Duration;

/** One event on the wire; fields that are null are not written. */
record Event(String id, String name, String comment, String data, long retryMillis) implements OutboundSseEvent {

    /** The first words of a stream: when to come back after it ends. */
    static Event opening(Duration retry) {
        return new Event(null, null, "live", null, retry.toMillis());
    }

    /** Keeps proxies from taking silence for an end. */
    static Event heartbeat() {
        return new Event(null, null, "", null, SseEvent.RECONNECT_NOT_SET);
    }

    static Event of(String id, Message message) {
        return new Event(id, message.name(), null, message.data(), SseEvent.RECONNECT_NOT_SET);
    }

    @Override
    public Class<?> getType() {
        return String.class;
    }

    @Override
    public Type getGenericType() {
        return String.class;
    }

    @Override
    public MediaType getMediaType() {
        return MediaType.TEXT_PLAIN_TYPE;
    }

    @Override
    public Object getData() {
        return data;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getComment() {
        return comment;
    }

    @Override
    public long getReconnectDelay() {
        return retryMillis;
    }

    @Override
    public boolean isReconnectDelaySet() {
        return retryMillis != SseEvent.RECONNECT_NOT_SET;
    }
}
