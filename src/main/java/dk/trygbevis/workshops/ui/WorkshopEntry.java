package dk.trygbevis.workshops.ui;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.workshops.WorkshopPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the fields of {@link WorkshopForm} hold it: every text by itself, one day, and times as
 * the clock in Denmark shows them.
 * Public because the binder reads it by reflection.
 */
public record WorkshopEntry(
        String titleDa,
        String titleEn,
        String descriptionDa,
        String descriptionEn,
        @Nullable String courseSlug,
        @Nullable LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        String address,
        @Nullable Boolean wheelchairAccess,
        Language language,
        @Nullable Integer capacity) {

    static WorkshopEntry empty() {
        return new WorkshopEntry("", "", "", "", null, null, null, null, "", "", null, Language.DA, null);
    }

    static WorkshopEntry of(WorkshopPlan plan) {
        LocalizedText description = plan.description();
        return new WorkshopEntry(
                plan.title().da(),
                plan.title().en(),
                description == null ? "" : description.da(),
                description == null ? "" : description.en(),
                plan.courseSlug(),
                DanishTime.day(plan.startsAt()),
                DanishTime.local(plan.startsAt()).toLocalTime(),
                DanishTime.local(plan.endsAt()).toLocalTime(),
                plan.place(),
                plan.address(),
                plan.wheelchairAccess(),
                plan.language(),
                plan.capacity());
    }

    /** @throws IllegalArgumentException if a field is missing that the form has asked for */
    WorkshopPlan plan() {
        if (day == null || starts == null || ends == null || capacity == null) {
            throw new IllegalArgumentException("A workshop has a time and places");
        }
        return new WorkshopPlan(
                courseSlug,
                new LocalizedText(titleDa.strip(), titleEn.strip()),
                descriptionDa.isBlank() ? null : new LocalizedText(descriptionDa.strip(), descriptionEn.strip()),
                instant(day, starts),
                instant(day, ends),
                place.strip(),
                address.strip(),
                wheelchairAccess,
                language,
                capacity);
    }

    static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DanishTime.ZONE).toInstant();
    }
}
