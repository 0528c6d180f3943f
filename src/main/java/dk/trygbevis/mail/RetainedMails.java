package dk.trygbevis.mail;

import dk.trygbevis.base.Retained;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Mails that were sent, or given up, stay for a while, for questions about them. */
@Component
class RetainedMails implements Retained {

    private final MailRows rows;

    RetainedMails(MailRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "mails";
    }

    @Override
    public long count(Instant before) {
        return rows.countDoneBefore(before);
    }

    @Override
    public int remove(Instant before, int atMost) {
        return rows.deleteDoneBefore(before, atMost);
    }
}
