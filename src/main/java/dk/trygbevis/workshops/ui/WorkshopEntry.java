package dk.trygbevis.workshops.ui;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.workshops.WorkshopPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A plan as the fields of {@link WorkshopForm} hold it: every text by itself, times as the clock in Denmark shows them. */
record WorkshopEntry(
        String titleDa,
        String titleEn,
        String descriptionDa,
        String descriptionEn,
        @Nullable String courseSlug,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        String place,
        String address,
        @Nullable Boolean wheelchairAccess,
        Language language,
        @Nullable Integer capacity) {

    static WorkshopEntry empty() {
        return new WorkshopEntry("", "", "", "", null, null, null, "", "", null, Language.DA, null);
    }

    static WorkshopEntry of(WorkshopPlan plan) {
        LocalizedText description = plan.description();
        return new WorkshopEntry(
                plan.title().da(),
                plan.title().en(),
                description == null ? "" : description.da(),
                description == null ? "" : description.en(),
                plan.courseSlug(),
                DanishTime.local(plan.startsAt()).toLocalDateTime(),
                DanishTime.local(plan.endsAt()).toLocalDateTime(),
                plan.place(),
                plan.address(),
                plan.wheelchairAccess(),
                plan.language(),
                plan.capacity());
    }

    /** @throws IllegalArgumentException if a field is missing that the form has asked for */
    WorkshopPlan plan() {
        if (startsAt == null || endsAt == null || capacity == null) {
            throw new IllegalArgumentException("A workshop has a time and places");
        }
        return new WorkshopPlan(
                courseSlug,
                new LocalizedText(titleDa.strip(), titleEn.strip()),
                descriptionDa.isBlank() ? null : new LocalizedText(descriptionDa.strip(), descriptionEn.strip()),
                instant(startsAt),
                instant(endsAt),
                place.strip(),
                address.strip(),
                wheelchairAccess,
                language,
                capacity);
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(DanishTime.ZONE).toInstant();
    }
}
