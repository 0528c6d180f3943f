package dk.trygbevis.base.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of our own style sheets, scripts and pictures, with a mark of their content, so that they may be kept. */
@Component
public class Assets {

    private static final int MARK_BYTES = 6;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param path as served, such as {@code /styles/public.css} */
    public String address(String path) {
        return addresses.computeIfAbsent(path, file -> file + "?v=" + mark(file));
    }

    private static String mark(String path) {
        try (InputStream content = new ClassPathResource("META-INF/resources" + path).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
