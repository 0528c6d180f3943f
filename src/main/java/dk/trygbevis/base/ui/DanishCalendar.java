package dk.trygbevis.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import dk.trygbevis.base.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A date picker's calendar as people in Denmark know it, in the language of the view: weeks begin on Monday. */
public final class DanishCalendar {

    private DanishCalendar() {}

    public static DatePicker.DatePickerI18n in(Language language) {
        Locale locale = language.locale();
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
