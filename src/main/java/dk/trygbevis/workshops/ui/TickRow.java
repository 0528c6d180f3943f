package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.workshops.AttendanceService;
import dk.trygbevis.workshops.CheckInOutcome;
import dk.trygbevis.workshops.Participant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One participant with their tick, which is saved the moment it is set or taken back. */
class TickRow extends Div {

    private final transient AttendanceService attendance;
    private final transient Participant participant;
    private final transient Runnable changed;
    private final Checkbox tick;
    private final Span state = new Span();

    /** @param changed told whenever somebody came or came not after all */
    TickRow(Participant participant, AttendanceService attendance, Runnable changed) {
        this.participant = participant;
        this.attendance = attendance;
        this.changed = changed;
        addClassName("tick-row");
        tick = new Checkbox(participant.name(), participant.checkedInAt() != null);
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(change.getValue());
            }
        });
        state.addClassName("chip");
        show(participant.checkedInAt());
        add(tick, state);
    }

    private void save(boolean present) {
        switch (attendance.checkIn(participant.registrationId(), present)) {
            case CheckInOutcome.Present(Instant at) -> show(at);
            case CheckInOutcome.Absent() -> show(null);
            case CheckInOutcome.NoPlace() -> {
                tick.setValue(false);
                Notification.show(getTranslation("workshops.participants.no-place", participant.name()));
            }
        }
        changed.run();
    }

    private void show(@Nullable Instant at) {
        state.setText(
                at == null
                        ? getTranslation("workshops.participants.absent")
                        : getTranslation(
                                "workshops.participants.present", DanishTime.time(at, Language.of(getLocale()))));
        state.setClassName("ok", at != null);
    }
}
