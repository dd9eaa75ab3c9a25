package jp.kairan.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a camera sees of a sheet of paper held in a hand, as a file that Chromium takes for a camera (YUV4MPEG2, 4:2:0). */
final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** No hand is still. */
    private static final double[] DEGREES = {0, 4, 9, 13, 9, 4, -5, -8};

    private Film() {}

    /** Films a picture (PNG), as large as it is, in the middle. */
    static void of(byte[] png, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));
            line(out, "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F5:1 Ip A1:1 C420jpeg");
            byte[] noColour = new byte[WIDTH * HEIGHT / 2];
            Arrays.fill(noColour, (byte) 128);
            for (double degrees : DEGREES) {
                line(out, "FRAME");
                out.write(light(held(sheet, Math.toRadians(degrees))));
                out.write(noColour);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static BufferedImage held(BufferedImage sheet, double angle) {
        BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = seen.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.rotate(angle, WIDTH / 2.0, HEIGHT / 2.0);
        graphics.drawImage(sheet, (WIDTH - sheet.getWidth()) / 2, (HEIGHT - sheet.getHeight()) / 2, null);
        graphics.dispose();
        return seen;
    }

    private static byte[] light(BufferedImage seen) {
        byte[] light = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < light.length; i++) {
            light[i] = (byte) seen.getRaster().getSample(i % WIDTH, i / WIDTH, 0);
        }
        return light;
    }
}
