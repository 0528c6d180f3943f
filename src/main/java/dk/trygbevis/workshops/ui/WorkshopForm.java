package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.ui.DanishCalendar;
import dk.trygbevis.workshops.WorkshopPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a workshop's plan. What cannot be is said at its field. */
class WorkshopForm extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Binder<WorkshopEntry> binder = new Binder<>(WorkshopEntry.class);
    private final TextField titleDa = new TextField();
    private final TextField titleEn = new TextField();
    private final TextArea descriptionDa = new TextArea();
    private final TextArea descriptionEn = new TextArea();
    private final Select<String> course = new Select<>();
    private final DatePicker day = new DatePicker();
    private final TimePicker starts = new TimePicker();
    private final TimePicker ends = new TimePicker();
    private final TextField place = new TextField();
    private final TextField address = new TextField();
    private final Select<Boolean> wheelchair = new Select<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final IntegerField capacity = new IntegerField();
    private final transient Clock clock;
    private boolean fresh;

    /** @param courses titles by slug */
    WorkshopForm(Map<String, String> courses, Clock clock) {
        this.clock = clock;
        addClassName("form-columns");
        text(titleDa, "titleDa", "workshops.form.title-da", WorkshopPlan.LONGEST_TITLE);
        text(titleEn, "titleEn", "workshops.form.title-en", WorkshopPlan.LONGEST_TITLE);
        times();
        text(place, "place", "workshops.form.place", WorkshopPlan.LONGEST_PLACE);
        place.setHelperText(getTranslation("workshops.form.place.help"));
        text(address, "address", "workshops.form.address", WorkshopPlan.LONGEST_ADDRESS);
        places();
        choices(courses);
        descriptions();
        Div times = new Div(starts, ends);
        times.addClassName("pair");
        add(
                titleDa,
                titleEn,
                day,
                times,
                place,
                address,
                capacity,
                course,
                language,
                wheelchair,
                descriptionDa,
                descriptionEn);
    }

    /** @param fresh whether the workshop is still to be made, and must therefore lie ahead */
    void show(WorkshopEntry entry, boolean fresh) {
        this.fresh = fresh;
        binder.readRecord(entry);
    }

    /** The plan, or nothing if a field shows why it cannot be. */
    Optional<WorkshopPlan> plan() {
        try {
            return Optional.of(binder.writeRecord().plan());
        } catch (ValidationException shownAtTheFields) {
            return Optional.empty();
        }
    }

    /** Says at the field that more people hold a place than there would be. */
    void refuseCapacity(int confirmed) {
        capacity.setErrorMessage(getTranslation("workshops.form.too-few", confirmed));
        capacity.setInvalid(true);
        capacity.focus();
    }

    private void text(TextFieldBase<?, String> field, String property, String label, int longest) {
        field.setLabel(getTranslation(label));
        binder.forField(field)
                .asRequired(getTranslation("workshops.form.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("workshops.form.required"))
                .withValidator(text -> text.length() <= longest, getTranslation("workshops.form.too-long", longest))
                .withValidator(text -> !CprNumber.occursIn(text), getTranslation("workshops.form.cpr"))
                .bind(property);
    }

    private void times() {
        Language shown = Language.of(getLocale());
        String required = getTranslation("workshops.form.required");
        day.setLabel(getTranslation("workshops.form.date"));
        day.setLocale(shown.locale());
        day.setI18n(DanishCalendar.in(shown)
                .setToday(getTranslation("workshops.form.today"))
                .setCancel(getTranslation("workshops.form.close"))
                .setBadInputErrorMessage(getTranslation("workshops.form.not-a-date")));
        binder.forField(day).asRequired(required).bind("day");
        prepare(starts, "workshops.form.starts", shown);
        var start = binder.forField(starts)
                .asRequired(required)
                .withValidator(this::isAhead, getTranslation("workshops.form.in-the-past"))
                .bind("starts");
        prepare(ends, "workshops.form.ends", shown);
        var end = binder.forField(ends)
                .asRequired(required)
                .withValidator(this::isAfterStart, getTranslation("workshops.form.ends-first"))
                .bind("ends");
        day.addValueChangeListener(change -> start.validate(change.isFromClient() && !starts.isEmpty()));
        starts.addValueChangeListener(change -> end.validate(change.isFromClient() && !ends.isEmpty()));
    }

    private void prepare(TimePicker picker, String label, Language shown) {
        picker.setLabel(getTranslation(label));
        picker.setLocale(shown.locale());
        picker.setStep(STEP);
        picker.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("workshops.form.not-a-time")));
    }

    private boolean isAhead(LocalTime start) {
        return !fresh
                || day.isEmpty()
                || WorkshopEntry.instant(day.getValue(), start).isAfter(clock.instant());
    }

    private boolean isAfterStart(LocalTime end) {
        return starts.isEmpty() || end.isAfter(starts.getValue());
    }

    private void places() {
        capacity.setLabel(getTranslation("workshops.form.capacity"));
        capacity.setStepButtonsVisible(true);
        String range = getTranslation("workshops.form.capacity.range", WorkshopPlan.LARGEST_CAPACITY);
        capacity.setI18n(new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(range));
        binder.forField(capacity)
                .asRequired(getTranslation("workshops.form.required"))
                .withValidator(number -> number >= 1 && number <= WorkshopPlan.LARGEST_CAPACITY, range)
                .bind("capacity");
    }

    private void choices(Map<String, String> courses) {
        course.setLabel(getTranslation("workshops.form.course"));
        course.setItems(courses.keySet());
        course.setItemLabelGenerator(slug -> label(slug, courses));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("workshops.form.course.none"));
        binder.forField(course).bind("courseSlug");
        wheelchair.setLabel(getTranslation("workshops.form.wheelchair"));
        wheelchair.setItems(true, false);
        wheelchair.setItemLabelGenerator(access -> getTranslation(
                access == null ? "workshops.form.wheelchair.unknown" : "workshops.form.wheelchair." + access));
        wheelchair.setEmptySelectionAllowed(true);
        wheelchair.setEmptySelectionCaption(getTranslation("workshops.form.wheelchair.unknown"));
        binder.forField(wheelchair).bind("wheelchairAccess");
        language.setLabel(getTranslation("workshops.form.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("workshops.language." + one));
        binder.forField(language)
                .asRequired(getTranslation("workshops.form.required"))
                .bind("language");
    }

    private String label(@Nullable String slug, Map<String, String> courses) {
        return slug == null ? getTranslation("workshops.form.course.none") : courses.getOrDefault(slug, slug);
    }

    private void descriptions() {
        description(descriptionDa, descriptionEn, "descriptionDa", "workshops.form.description-da");
        description(descriptionEn, descriptionDa, "descriptionEn", "workshops.form.description-en");
    }

    private void description(TextArea field, TextArea other, String property, String label) {
        int longest = WorkshopPlan.LONGEST_DESCRIPTION;
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation("workshops.form.description.help"));
        binder.forField(field)
                .withValidator(
                        text -> !text.isBlank() || other.getValue().isBlank(),
                        getTranslation("workshops.form.both-languages"))
                .withValidator(text -> text.length() <= longest, getTranslation("workshops.form.too-long", longest))
                .withValidator(text -> !CprNumber.occursIn(text), getTranslation("workshops.form.cpr"))
                .bind(property);
    }
}
