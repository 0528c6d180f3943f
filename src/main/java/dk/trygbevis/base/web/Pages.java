package dk.trygbevis.base.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.SiteIdentitySource;
import dk.trygbevis.base.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Writes public pages: a precompiled template, the frame around it, and the headers that fit the kind of page. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "templates");
    private final SiteIdentitySource site;
    private final Texts texts;
    private final Assets assets;

    Pages(SiteIdentitySource site, Texts texts, Assets assets) {
        this.site = site;
        this.texts = texts;
        this.assets = assets;
        templates.setTrimControlStructures(true);
    }

    /** A text in a language, for titles that are needed before the frame is. */
    public String text(Language language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /** The frame of a page that search engines may list. */
    public Page indexed(Language language, String title, String description, LocalizedText paths, String section) {
        return new Page(language, title, description, paths, section, site.current(), texts, assets, null);
    }

    /** The frame of a page that is nobody's to find. */
    public Page unlisted(Language language, String title, LocalizedText paths, String section) {
        return new Page(language, title, null, paths, section, site.current(), texts, assets, null);
    }

    /** The frame of a page with a form that changes something. Makes a session, for the token lives there. */
    public Page form(Language language, String title, LocalizedText paths, String section, HttpServletRequest request) {
        return new Page(language, title, null, paths, section, site.current(), texts, assets, csrf(request));
    }

    /** A page that anybody may keep for a minute. */
    public ResponseEntity<byte[]> cacheable(String template, Map<String, Object> model) {
        return write(HttpStatus.OK, CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic(), template, model);
    }

    /** A page that nobody may keep: it is about a person, or holds a form. */
    public ResponseEntity<byte[]> unkept(HttpStatus status, String template, Map<String, Object> model) {
        return write(status, CacheControl.noStore(), template, model);
    }

    private ResponseEntity<byte[]> write(
            HttpStatus status, CacheControl cache, String template, Map<String, Object> model) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(cache)
                .body(render(template, model));
    }

    private byte[] render(String template, Map<String, Object> model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, model, output);
        return output.toByteArray();
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : new Page.Csrf(token.getParameterName(), token.getToken());
    }
}
