package dk.trygbevis.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dk.trygbevis.base.DatabaseFaults;
import dk.trygbevis.base.ErrorReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view could not be opened, for a reason nobody expected or because the database is gone. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedView extends ErrorText implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String reference = ErrorReference.next();
        log.error("View {} could not be opened [{}]", event.getLocation().getPath(), reference, error.getException());
        boolean gone = DatabaseFaults.isGone(error.getException());
        show(gone ? "unavailable" : "unexpected");
        showReference(reference);
        return gone ? HttpStatusCode.SERVICE_UNAVAILABLE.getCode() : HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
