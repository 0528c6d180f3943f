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
        String reference = ErrorReference.next();
        log.error("An act in a view failed [{}]", reference, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        Language language = Language.of(ui.getLocale());
        String kind = DatabaseFaults.isGone(event.getThrowable()) ? "unavailable" : "unexpected";
        Notification notice = Notification.show(
                texts.get(language, "error." + kind + ".text") + " "
                        + texts.get(language, "error.reference", reference),
                SHOWN_MILLISECONDS,
                Notification.Position.MIDDLE);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }
}
