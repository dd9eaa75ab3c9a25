package jp.kairan.push;

/** A token that never changes, for a local FCM. */
final class FixedBearer implements Bearer {
    private final String token;

    FixedBearer(String token) {
        this.token = token;
    }

    @Override
    public String header() {
        return "Bearer " + token;
    }

    @Override
    public boolean renew() {
        return false;
    }
}
