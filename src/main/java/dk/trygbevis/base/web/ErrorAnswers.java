package dk.trygbevis.base.web;

import dk.trygbevis.base.DatabaseFaults;
import dk.trygbevis.base.ErrorReference;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The one place where an error becomes an answer: a page in the visitor's language, or problem details (RFC 9457) below
 * {@code /api}. What is unexpected is logged with a reference that the answer shows.
 */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Pages pages;
    private final Texts texts;

    ErrorAnswers(Pages pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<?> answer(Exception error, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (error instanceof AccessDeniedException || error instanceof AuthenticationException) {
            throw error;
        }
        if (response.isCommitted()) {
            log.info("The visitor was gone before the answer was: {}", error.toString());
            return ResponseEntity.internalServerError().build();
        }
        return answer(statusOf(error), error, request);
    }

    /** At the addresses of machines there are no views: what no other controller answers is nothing. */
    @RequestMapping({"/api/**", "/actuator/**", "/robots.txt"})
    void nothingThere() {
        throw new NotFoundException("address for machines");
    }

    /** What the servlet container reports: errors outside any controller, and addresses nobody answers. */
    @RequestMapping("/error")
    ResponseEntity<?> reported(HttpServletRequest request) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return answer(
                status == null ? HttpStatus.NOT_FOUND : status,
                error instanceof Throwable cause ? cause : null,
                request);
    }

    private ResponseEntity<?> answer(HttpStatus status, @Nullable Throwable error, HttpServletRequest request) {
        String reference = ErrorReference.next();
        if (status.is5xxServerError()) {
            log.error("{} at {} [{}]", status.value(), request.getRequestURI(), reference, error);
        }
        String path = originalPath(request);
        Language language = asked(request).orElseGet(() -> Language.ofPath(path));
        String kind = kind(status);
        ResponseEntity<?> answer = path.startsWith("/api/")
                ? problem(status, language, kind, reference)
                : page(status, language, kind, reference);
        if (status != HttpStatus.SERVICE_UNAVAILABLE) {
            return answer;
        }
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()))
                .body(answer.getBody());
    }

    private ResponseEntity<byte[]> page(HttpStatus status, Language language, String kind, String reference) {
        Page page = pages.unlisted(
                language, texts.get(language, "error." + kind + ".title"), new LocalizedText("/", "/en"), "");
        return pages.unkept(
                status,
                "base/error.jte",
                Map.of("page", page, "kind", kind, "reference", status.is5xxServerError() ? reference : ""));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Language language, String kind, String reference) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.get(language, "error." + kind + ".text"));
        problem.setTitle(texts.get(language, "error." + kind + ".title"));
        if (status.is5xxServerError()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }

    /** Views have one address for both languages; their links say which. */
    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).map(tag -> Language.of(Locale.of(tag)));
    }

    private static String originalPath(HttpServletRequest request) {
        Object reported = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return reported instanceof String path ? path : request.getRequestURI();
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS -> "too-many";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is5xxServerError() ? "unexpected" : "bad-request";
        };
    }

    private static HttpStatus statusOf(Throwable error) {
        if (error instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        if (DatabaseFaults.isGone(error)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (error instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            return status == null ? HttpStatus.BAD_REQUEST : status;
        }
        if (error instanceof TypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(error.getClass(), ResponseStatus.class);
        return declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
    }
}
