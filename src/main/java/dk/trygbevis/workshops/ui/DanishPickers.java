package dk.trygbevis.workshops.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dk.trygbevis.base.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Pickers of a date and a time as people in Denmark write them, in the language of the view. */
final class DanishPickers {

    private DanishPickers() {}

    static void prepare(DateTimePicker picker, String label) {
        Locale locale = Language.of(picker.getLocale()).locale();
        picker.setLocale(locale);
        picker.setLabel(picker.getTranslation(label));
        picker.setDatePickerI18n(calendar(locale));
        String notATime = picker.getTranslation("workshops.form.not-a-time");
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setDateLabel(picker.getTranslation("workshops.form.date"))
                .setTimeLabel(picker.getTranslation("workshops.form.time"))
                .setBadInputErrorMessage(notATime)
                .setIncompleteInputErrorMessage(notATime)
                .setMinErrorMessage(picker.getTranslation("workshops.form.in-the-past")));
    }

    private static DatePicker.DatePickerI18n calendar(Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1);
    }

    /** The calendar wants Sunday first. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
