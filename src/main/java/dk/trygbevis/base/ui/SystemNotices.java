package dk.trygbevis.base.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an open view says when the server does not answer or the session is over. An ended session opens the same address
 * anew without a word: everything of worth is saved, and the address tells where the person was.
 */
@Component
class SystemNotices implements VaadinServiceInitListener {

    private final Texts texts;

    SystemNotices(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(about -> messages(about.getLocale()));
        event.getSource().addUIInitListener(init -> {
            Language language = Language.of(init.getUI().getLocale());
            ReconnectDialogConfiguration lost = init.getUI().getReconnectDialogConfiguration();
            lost.setDialogText(texts.get(language, "shell.connection-lost"));
            lost.setDialogTextGaveUp(texts.get(language, "shell.connection-gave-up"));
        });
    }

    private SystemMessages messages(@Nullable Locale locale) {
        Language language = locale == null ? Language.DA : Language.of(locale);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.get(language, "error.unexpected.title"));
        messages.setInternalErrorMessage(texts.get(language, "error.unexpected.text"));
        messages.setCookiesDisabledCaption(texts.get(language, "shell.no-cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(language, "shell.no-cookies.text"));
        return messages;
    }
}
