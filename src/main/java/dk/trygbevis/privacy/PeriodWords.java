package dk.trygbevis.privacy;

import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.time.Period;

/** How long something is kept, in words: years, months or days, whichever it was written in. */
public final class PeriodWords {

    private PeriodWords() {}

    public static String in(Language language, Period period, Texts texts) {
        if (period.getYears() > 0) {
            return texts.get(language, "privacy.period.years", period.getYears());
        }
        return period.getMonths() > 0
                ? texts.get(language, "privacy.period.months", period.getMonths())
                : texts.get(language, "privacy.period.days", period.getDays());
    }
}
