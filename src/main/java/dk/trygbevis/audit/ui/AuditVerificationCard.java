package dk.trygbevis.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dk.trygbevis.audit.AuditHead;
import dk.trygbevis.audit.AuditVerification;
import dk.trygbevis.audit.AuditVerification.Outcome;
import java.util.Optional;

/** Has the whole record verified, also against an end that stands in the log. */
final class AuditVerificationCard extends Div {

    private final transient AuditVerification verification;
    private final TextField head = new TextField();
    private final Paragraph answer = new Paragraph();

    AuditVerificationCard(AuditVerification verification) {
        this.verification = verification;
        addClassNames("card", "audit-verification", "stack");
        head.setLabel(getTranslation("audit.verify.head"));
        head.setHelperText(getTranslation("audit.verify.head.help"));
        head.addClassName("wide");
        answer.getElement().setAttribute("role", "status");
        Button verify = new Button(getTranslation("audit.verify"), click -> verify());
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        add(
                new H2(getTranslation("audit.verify.title")),
                new Paragraph(getTranslation("audit.verify.text")),
                head,
                verify,
                answer);
    }

    private void verify() {
        answer.setText("");
        answer.setClassName("");
        Optional<AuditHead> recorded = AuditHead.parse(head.getValue());
        boolean readable = head.isEmpty() || recorded.isPresent();
        head.setErrorMessage(getTranslation("audit.verify.head.fault"));
        head.setInvalid(!readable);
        if (readable) {
            show(recorded.map(verification::verify).orElseGet(verification::verify));
        }
    }

    private void show(Outcome outcome) {
        answer.setText(
                switch (outcome) {
                    case Outcome.Whole(AuditHead end) ->
                        getTranslation("audit.verify.whole", Long.toString(end.count()), end.toString());
                    case Outcome.Altered(long position) ->
                        getTranslation("audit.verify.altered", Long.toString(position));
                    case Outcome.Missing(long first, long last) ->
                        getTranslation("audit.verify.missing", Long.toString(first), Long.toString(last));
                    case Outcome.HeadAltered(long lastRow) ->
                        getTranslation("audit.verify.head-altered", Long.toString(lastRow));
                    case Outcome.NotAsRecorded(long position) ->
                        getTranslation("audit.verify.not-as-recorded", Long.toString(position));
                });
        answer.addClassName("note");
        answer.setClassName("fault", !(outcome instanceof Outcome.Whole));
    }
}
