package dk.trygbevis.certificates.web;

import dk.trygbevis.base.ClientAddress;
import dk.trygbevis.base.RateLimiter;
import dk.trygbevis.certificates.CertificateCheck;
import dk.trygbevis.certificates.CertificateStatus;
import dk.trygbevis.certificates.CheckInput;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The check with the limits that keep certificates from being guessed. Counted for each address: misses, and typed
 * numbers also when they hit, for those are short enough to try. A hit by id is neither counted nor ever refused: behind
 * one address may stand a whole venue. What is typed wrong is not counted either, for the answer comes from the input
 * alone and tells nothing of any certificate.
 */
@Component
class LimitedCheck {

    static final int MISSES = 30;
    static final int NUMBERS = 60;

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final CertificateCheck check;
    private final RateLimiter misses = new RateLimiter(MISSES, PERIOD);
    private final RateLimiter numbers = new RateLimiter(NUMBERS, PERIOD);

    LimitedCheck(CertificateCheck check) {
        this.check = check;
    }

    sealed interface Answer {

        record Given(CertificateStatus status) implements Answer {}

        record TooMany(Duration retryAfter) implements Answer {

            long seconds() {
                return retryAfter.toSeconds() + 1;
            }
        }
    }

    /** @param remoteAddress where the request came from */
    Answer answer(CheckInput input, String remoteAddress) {
        return switch (input) {
            case CheckInput.TypedWrong() -> new Answer.Given(new CertificateStatus.TypedWrong());
            case CheckInput.Id(var id) -> counted(check.byId(id), ClientAddress.limitKey(remoteAddress));
            case CheckInput.Number(var number) -> {
                String address = ClientAddress.limitKey(remoteAddress);
                Optional<Duration> wait = numbers.tryAcquire(address).or(() -> misses.waitFor(address));
                yield wait.isPresent() ? new Answer.TooMany(wait.get()) : counted(check.byNumber(number), address);
            }
        };
    }

    private Answer counted(CertificateStatus status, String address) {
        if (!(status instanceof CertificateStatus.Unknown)) {
            return new Answer.Given(status);
        }
        return misses.tryAcquire(address).<Answer>map(Answer.TooMany::new).orElseGet(() -> new Answer.Given(status));
    }
}
