package jp.kairan.tables;

/**
 * The place that the addresses of a register leave unsaid.
 *
 * @param prefecture for example 石川県
 * @param city for example 金沢市
 */
public record Locality(String prefecture, String city) {
    public Locality {
        if (prefecture.isBlank() || city.isBlank()) {
            throw new IllegalArgumentException("a locality has a prefecture and a city");
        }
    }
}
