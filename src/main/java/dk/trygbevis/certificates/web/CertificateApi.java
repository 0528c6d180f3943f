package dk.trygbevis.certificates.web;

import dk.trygbevis.base.Language;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.CertificateStatus.Issued;
import dk.trygbevis.certificates.CheckInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public check for machines. */
@RestController
@Tag(name = "Certificates", description = "Tells anyone who has a certificate's id or number whether it is good.")
class CertificateApi {

    static final String PROBLEM = "urn:trygbevis:problem:";

    private final LimitedCheck check;
    private final CertificateWords words;

    CertificateApi(LimitedCheck check, CertificateWords words) {
        this.check = check;
        this.words = words;
    }

    @GetMapping("/api/v1/certificates/{idOrNumber}")
    @Operation(
            summary = "Check a certificate",
            description = "Nothing can be listed or searched. Misses are limited to 30 in ten minutes for each"
                    + " address, questions by number to 60; a hit by id is never limited.")
    @ApiResponse(
            responseCode = "200",
            description = "There is such a certificate; the state says whether it is good.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CertificateAnswer.class),
                            examples = @ExampleObject(name = "Asked for by number", value = CertificateExamples.VALID)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such certificate (type unknown), or the input cannot be one: a wrong symbol,"
                    + " a wrong length or a check symbol that does not fit (type typed-wrong).",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class),
                            examples = {
                                @ExampleObject(name = "Unknown", value = CertificateExamples.UNKNOWN),
                                @ExampleObject(name = "Typed wrong", value = CertificateExamples.TYPED_WRONG)
                            }))
    @ApiResponse(
            responseCode = "429",
            description = "Too many misses or numbers from this address.",
            headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = "integer")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<?> check(
            @Parameter(
                            description = "The id from a code or link (26 symbols) or the number (17 symbols) in"
                                    + " Crockford's base32. Small letters, spaces and hyphens are accepted.",
                            example = "7K3M-9QXD-4TBN-2WPH-5")
                    @PathVariable
                    String idOrNumber,
            HttpServletRequest request) {
        CheckInput input = CheckInput.read(idOrNumber);
        return switch (check.answer(input, request.getRemoteAddr())) {
            case LimitedCheck.Answer.Given(Issued status) ->
                unkept(HttpStatus.OK)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(CertificateAnswer.of(
                                status,
                                CertificateWords.name(status),
                                message(status),
                                input instanceof CheckInput.Number));
            case LimitedCheck.Answer.Given(var status) ->
                unkept(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(
                                HttpStatus.NOT_FOUND,
                                CertificateWords.name(status),
                                words.word(status, Language.EN),
                                message(status)));
            case LimitedCheck.Answer.TooMany tooMany ->
                unkept(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many",
                                words.tooMany(Language.EN),
                                tooManyMessage()));
        };
    }

    private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex");
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, CertificateAnswer.Both message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message.en());
        problem.setType(URI.create(PROBLEM + type));
        problem.setTitle(title);
        problem.setProperty("message", message);
        return problem;
    }

    private CertificateAnswer.Both message(CertificateStatus status) {
        return new CertificateAnswer.Both(sentence(status, Language.DA), sentence(status, Language.EN));
    }

    private String sentence(CertificateStatus status, Language language) {
        return words.word(status, language) + ": " + words.line(status, language);
    }

    private CertificateAnswer.Both tooManyMessage() {
        return new CertificateAnswer.Both(words.tooManyAdvice(Language.DA), words.tooManyAdvice(Language.EN));
    }
}
