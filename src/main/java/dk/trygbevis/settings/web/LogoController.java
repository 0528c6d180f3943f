package dk.trygbevis.settings.web;

import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.settings.CurrentSite;
import dk.trygbevis.settings.SettingsRoutes;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the logo that was set in the application: the present one, and nothing else. */
@Controller
class LogoController {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final CurrentSite site;

    LogoController(CurrentSite site) {
        this.site = site;
    }

    @GetMapping(SettingsRoutes.LOGO + "{file}")
    ResponseEntity<byte[]> logo(@PathVariable String file) {
        CurrentSite.Picture picture = site.logo(file).orElseThrow(() -> new NotFoundException("logo " + file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(FOREVER)
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.content());
    }
}
