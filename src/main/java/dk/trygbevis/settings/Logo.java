package dk.trygbevis.settings;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture that somebody has uploaded, and that really is one: of a kind, a size and an extent that pages can bear. */
final class Logo {

    static final int MOST_BYTES = 100 * 1024;
    static final int MOST_PIXELS = 2000;

    private static final int MARK_BYTES = 8;

    private final Type type;
    private final byte[] content;

    Logo(Type type, byte[] content) {
        this.type = type;
        this.content = content.clone();
    }

    /** SVG is not among them: it can do more than show a picture. */
    enum Type {
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** What came of reading an upload. */
    sealed interface Reading {
        record Fit(Logo logo) implements Reading {}

        record Unfit(LogoOutcome why) implements Reading {}
    }

    /** Goes by the content alone: a name and a declared type say nothing. */
    static Reading read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Reading.Unfit(LogoOutcome.TOO_MANY_BYTES);
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return new Reading.Unfit(LogoOutcome.NOT_A_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return read(reader, content);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return new Reading.Unfit(LogoOutcome.NOT_A_PICTURE);
        }
    }

    private static Reading read(ImageReader reader, byte[] content) throws IOException {
        Optional<Type> type = type(reader.getFormatName());
        if (type.isEmpty()) {
            return new Reading.Unfit(LogoOutcome.NOT_A_PICTURE);
        }
        // Asked before anything is unpacked: a few bytes can describe a picture of gigabytes.
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            return new Reading.Unfit(LogoOutcome.TOO_MANY_PIXELS);
        }
        BufferedImage whole = reader.read(0);
        whole.flush();
        return new Reading.Fit(new Logo(type.get(), content));
    }

    private static Optional<Type> type(String format) {
        return switch (format) {
            case "png" -> Optional.of(Type.PNG);
            case "JPEG" -> Optional.of(Type.JPEG);
            default -> Optional.empty();
        };
    }

    Type type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }

    /** Other content, other name, so that browsers may keep it. */
    String fileName() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES) + (type == Type.PNG ? ".png" : ".jpg");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
