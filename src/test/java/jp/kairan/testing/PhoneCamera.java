package jp.kairan.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Reads a QR code as a phone in a hand does: held a little askew, then otherwise, until it is read. */
public final class PhoneCamera {
    /** Of codes held straight the reader misses about one in fifty, of the same ones held otherwise others. */
    private static final double[] DEGREES = {0, 7, -11, 30, 90, 180, 45};

    private PhoneCamera() {}

    /** The text of the code in a picture; empty where none is to be seen. */
    public static Optional<String> read(BufferedImage picture) {
        for (double angle : DEGREES) {
            BufferedImage seen = held(picture, Math.toRadians(angle));
            int width = seen.getWidth();
            int height = seen.getHeight();
            int[] pixels = seen.getRGB(0, 0, width, height, null, 0, width);
            try {
                return Optional.of(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                        .getText());
            } catch (ReaderException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static BufferedImage held(BufferedImage picture, double angle) {
        int side = (int) Math.ceil(Math.hypot(picture.getWidth(), picture.getHeight()));
        BufferedImage seen = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = seen.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.rotate(angle, side / 2.0, side / 2.0);
        graphics.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        graphics.dispose();
        return seen;
    }
}
