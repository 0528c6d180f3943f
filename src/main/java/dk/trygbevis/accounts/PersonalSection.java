package dk.trygbevis.accounts;

import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.Texts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data about a person, in the person's language.
 *
 * @param kind what machines know the section by, such as {@code certificates}
 * @param entries each one thing: a certificate, a place, a mail
 */
public record PersonalSection(String kind, String title, List<Entry> entries) {

    public record Entry(List<Line> lines) {}

    public record Line(String label, String value) {}

    /** Writes a section entry by entry. Labels are translation keys; lines without a value are left out. */
    public static final class Writer {

        private final Texts texts;
        private final Language language;
        private final String kind;
        private final String titleKey;
        private final List<Entry> entries = new ArrayList<>();
        private List<Line> lines = new ArrayList<>();

        public Writer(Texts texts, Language language, String kind, String titleKey) {
            this.texts = texts;
            this.language = language;
            this.kind = kind;
            this.titleKey = titleKey;
        }

        public Writer line(String labelKey, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                lines.add(new Line(texts.get(language, labelKey), value));
            }
            return this;
        }

        /** A line whose label is no text of ours, such as a question of a course. */
        public Writer text(String label, String value) {
            lines.add(new Line(label, value));
            return this;
        }

        public Writer line(String labelKey, @Nullable Instant at) {
            return line(labelKey, at == null ? null : DanishTime.dateAndTime(at, language));
        }

        public Writer line(String labelKey, @Nullable OffsetDateTime at) {
            return line(labelKey, at == null ? null : at.toInstant());
        }

        /** Ends the entry that the lines so far make up. */
        public Writer end() {
            if (!lines.isEmpty()) {
                entries.add(new Entry(lines));
                lines = new ArrayList<>();
            }
            return this;
        }

        /** The section, or nothing if it has no entry. */
        public List<PersonalSection> section() {
            return entries.isEmpty()
                    ? List.of()
                    : List.of(new PersonalSection(kind, texts.get(language, titleKey), List.copyOf(entries)));
        }
    }
}
