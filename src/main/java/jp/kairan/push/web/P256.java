package jp.kairan.push.web;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** The curve P-256 (SP 800-186, section 3.2.1.3): points as bytes, and the public point of a private number. */
final class P256 {
    static final String NAME = "secp256r1";
    static final ECParameterSpec SPEC = spec();

    /** Bytes of an uncompressed point (SEC 1, section 2.3.3). */
    static final int POINT = 65;

    private static final int NUMBER = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final EllipticCurve CURVE = SPEC.getCurve();
    private static final BigInteger PRIME = ((ECFieldFp) CURVE.getField()).getP();
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private P256() {}

    private static ECParameterSpec spec() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(NAME));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** Whether a number may be a private key: from 1 to the order of the curve, without it. */
    static boolean mayBePrivate(BigInteger number) {
        return number.signum() > 0 && number.compareTo(SPEC.getOrder()) < 0;
    }

    /** The uncompressed form. */
    static byte[] encode(ECPoint point) {
        byte[] bytes = new byte[POINT];
        bytes[0] = UNCOMPRESSED;
        put(point.getAffineX(), bytes, 1);
        put(point.getAffineY(), bytes, 1 + NUMBER);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(NUMBER, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, at + NUMBER - length, length);
    }

    /**
     * Reads the uncompressed form.
     *
     * @throws IllegalArgumentException where it is no point of the curve
     */
    static ECPublicKey decode(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("not an uncompressed point of P-256");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + NUMBER));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + NUMBER, POINT));
        boolean inField = x.compareTo(PRIME) < 0 && y.compareTo(PRIME) < 0;
        BigInteger right =
                x.pow(3).add(CURVE.getA().multiply(x)).add(CURVE.getB()).mod(PRIME);
        if (!inField || !y.multiply(y).mod(PRIME).equals(right)) {
            throw new IllegalArgumentException("not a point of P-256");
        }
        return key(new ECPoint(x, y));
    }

    static ECPublicKey key(ECPoint point) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, SPEC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** The public point of a private number; by the book and not in constant time, because it is done once, at the start. */
    static ECPoint publicOf(BigInteger number) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int i = number.bitLength() - 1; i >= 0; i--) {
            sum = add(sum, sum);
            if (number.testBit(i)) {
                sum = add(sum, SPEC.getGenerator());
            }
        }
        return sum;
    }

    private static ECPoint add(ECPoint a, ECPoint b) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        }
        if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        boolean same = a.equals(b);
        if (!same && a.getAffineX().equals(b.getAffineX())) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger rise = same
                ? a.getAffineX().pow(2).multiply(THREE).add(CURVE.getA())
                : b.getAffineY().subtract(a.getAffineY());
        BigInteger run = same ? a.getAffineY().shiftLeft(1) : b.getAffineX().subtract(a.getAffineX());
        BigInteger slope = rise.multiply(run.modInverse(PRIME)).mod(PRIME);
        BigInteger x =
                slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(PRIME);
        BigInteger y = slope.multiply(a.getAffineX().subtract(x))
                .subtract(a.getAffineY())
                .mod(PRIME);
        return new ECPoint(x, y);
    }
}
