package dk.trygbevis.privacy;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.PersonalDataSource;
import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.audit.AuditActions;
import dk.trygbevis.audit.AuditLog;
import dk.trygbevis.audit.OwnAuditTrail;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is held about whoever is signed in (GDPR article 15). */
@Service
public class MyDataService {

    /** The section of the audit log, which the page explains: it holds ids, and never names. */
    public static final String AUDIT = "audit";

    private final List<PersonalDataSource> sources;
    private final OwnAuditTrail trail;
    private final AuditActions actions;
    private final CurrentUser currentUser;
    private final Texts texts;

    /** The account first, then the modules in the order in which they erase. */
    MyDataService(
            List<PersonalDataSource> sources,
            OwnAuditTrail trail,
            AuditActions actions,
            CurrentUser currentUser,
            Texts texts) {
        this.sources = sources.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE.reversed())
                .toList();
        this.trail = trail;
        this.actions = actions;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** A section for each kind of data that there is, in words for the person. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<PersonalSection> export(Language language) {
        UUID me = currentUser.require();
        List<PersonalSection> sections = new ArrayList<>();
        sources.forEach(source -> sections.addAll(source.export(me, language)));
        sections.addAll(audited(me, language));
        return sections;
    }

    private List<PersonalSection> audited(UUID me, Language language) {
        PersonalSection.Writer writer = new PersonalSection.Writer(texts, language, AUDIT, "privacy.data.audit.title");
        trail.mine()
                .forEach(entry -> writer.line("privacy.data.audit.when", entry.recordedAt())
                        .line("privacy.data.audit.who", who(entry.actor(), me, language))
                        .line("privacy.data.audit.what", actions.words(entry.action(), language))
                        .line("privacy.data.audit.on", who(entry.subject(), me, language))
                        .line("privacy.data.audit.detail", entry.detail())
                        .end());
        return writer.section();
    }

    private String who(String id, UUID me, Language language) {
        if (id.equals(me.toString())) {
            return texts.get(language, "privacy.data.audit.you");
        }
        return id.equals(AuditLog.SYSTEM) ? texts.get(language, "privacy.data.audit.system") : id;
    }
}
