package dk.trygbevis.base.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed in, but without the role that the view asks for. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends ErrorText implements HasErrorParameter<AccessDeniedException> {

    private static final Logger log = LoggerFactory.getLogger(ForbiddenView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        log.warn(
                "Refused to {}: view {}",
                VaadinRequest.getCurrent().getRemoteUser(),
                event.getLocation().getPath().replaceAll("\\p{Cntrl}", "?"));
        show("forbidden");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
