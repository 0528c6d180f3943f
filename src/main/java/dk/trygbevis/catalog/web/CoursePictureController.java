package dk.trygbevis.catalog.web;

import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.catalog.CatalogRoutes;
import dk.trygbevis.catalog.CourseCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pictures of courses: those whose address stands in a course, and nothing else. */
@Controller
class CoursePictureController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** A picture that is opened by itself is a document: one that runs, loads and frames nothing (ASVS 5.0, 3.2.1). */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final CourseCatalog catalog;

    CoursePictureController(CourseCatalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping(CatalogRoutes.MEDIA + "/{slug}/{lesson}/{file}")
    ResponseEntity<byte[]> picture(
            @PathVariable String slug,
            @PathVariable String lesson,
            @PathVariable String file,
            @RequestParam(name = "v", defaultValue = "") String mark) {
        String address = CatalogRoutes.MEDIA + "/" + slug + "/" + lesson + "/" + file + "?v=" + mark;
        String svg = catalog.picture(address).orElseThrow(() -> new NotFoundException("picture " + address));
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(FOREVER)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
