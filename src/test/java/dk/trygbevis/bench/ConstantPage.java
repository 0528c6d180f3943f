package dk.trygbevis.bench;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ceiling: what this server can do at most for a page, behind the same filters as the public check. */
@Controller
@Profile("bench")
class ConstantPage {

    static final int BYTES = 2048;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final byte[] page = "x".repeat(BYTES).getBytes(StandardCharsets.UTF_8);

    @GetMapping("/api/bench/constant")
    ResponseEntity<byte[]> constant() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
