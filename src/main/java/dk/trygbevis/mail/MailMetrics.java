package dk.trygbevis.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Figures for a monitoring system: mails that wait now, and mails sent and given up by this node since its start. */
@Component
class MailMetrics {

    private final Counter sent;
    private final Counter failed;

    MailMetrics(MeterRegistry meters, MailRows rows) {
        Gauge.builder("trygbevis.mail.queued", rows, table -> table.count(List.of(MailStatus.QUEUED)))
                .description("Mails that wait to be sent")
                .register(meters);
        this.sent = Counter.builder("trygbevis.mail.sent")
                .description("Mails that the mail server has taken")
                .register(meters);
        this.failed = Counter.builder("trygbevis.mail.failed")
                .description("Mails that were given up")
                .register(meters);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    void failed(int mails) {
        failed.increment(mails);
    }
}
