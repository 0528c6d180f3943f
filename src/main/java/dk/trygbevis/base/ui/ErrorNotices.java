package dk.trygbevis.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dk.trygbevis.base.DatabaseFaults;
import dk.trygbevis.base.ErrorReference;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** When a click in an open view fails, the view stays as it is, with what was typed, and a notice says what happened. */
@Component
class ErrorNotices implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(ErrorNotices.class);
    private static final int SHOWN_MILLISECONDS = 12_000;

    private final Texts texts;

    ErrorNotices(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui != null && isRefused(event.getThrowable())) {
            show(texts.get(Language.of(ui.getLocale()), "error.refused.text"));
            return;
        }
        String reference = ErrorReference.next();
        log.error("An act in a view failed [{}]", reference, event.getThrowable());
        if (ui != null) {
            Language language = Language.of(ui.getLocale());
            String kind = DatabaseFaults.isGone(event.getThrowable()) ? "unavailable" : "unexpected";
            show(texts.get(language, "error." + kind + ".text") + " "
                    + texts.get(language, "error.reference", reference));
        }
    }

    /** A role was taken back while the view that it opened was still on the screen. */
    private static boolean isRefused(Throwable error) {
        return error instanceof AccessDeniedException || (error.getCause() != null && isRefused(error.getCause()));
    }

    private static void show(String words) {
        Notification notice = Notification.show(words, SHOWN_MILLISECONDS, Notification.Position.MIDDLE);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }
}
