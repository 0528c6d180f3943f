package dk.trygbevis.workshops.ui;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.workshops.WorkshopPlan;

/** What several views say about a workshop. */
final class WorkshopTexts {

    private WorkshopTexts() {}

    /** {@code Tirsdag 1. december 2026 · 13.00–16.00 · Musikhuset}. */
    static String whenAndWhere(WorkshopPlan plan, Language language) {
        return String.join(
                " · ",
                DanishTime.weekday(plan.startsAt(), language) + " " + DanishTime.date(plan.startsAt(), language),
                DanishTime.timeRange(plan.startsAt(), plan.endsAt(), language),
                plan.place());
    }
}
