package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages on a phone or in a mail client, some genuine and some fraud, to be told apart. Nothing in them is a link. */
public record Inbox(String id, String objective, String sourceId, Device device, LocalizedText intro, List<Item> items)
        implements Exercise {

    public enum Device {
        PHONE,
        MAIL
    }

    /** What an item is: {@code CALL} is what a caller says, {@code PAGE} a page of a shop or the like. */
    public enum Channel {
        SMS,
        MAIL,
        CALL,
        CHAT,
        PAGE,
        PAYMENT
    }

    public enum Verdict {
        FRAUD,
        GENUINE
    }

    /**
     * One message.
     *
     * @param from who it says it is from
     * @param address the sender's number, mail address or domain, where one is shown
     * @param subject the subject of a mail or the title of a page
     * @param flags what gives a fraud away; none in what is genuine
     * @param signs why a genuine message can be trusted; none in a fraud
     */
    public record Item(
            String id,
            Channel channel,
            LocalizedText from,
            @Nullable LocalizedText address,
            @Nullable LocalizedText subject,
            LocalizedText body,
            Verdict verdict,
            Difficulty difficulty,
            List<Flag> flags,
            List<LocalizedText> signs,
            LocalizedText explanation) {}

    /** @param text a passage that stands exactly so in the message, in each language */
    public record Flag(LocalizedText text, LocalizedText why) {}

    /**
     * How hard a message is to see through, after the NIST Phish Scale (Technical Note 2276): how many cues give it away,
     * and how well its premise fits what the reader expects.
     */
    public record Difficulty(Cues cues, Premise premise) {

        public enum Cues {
            FEW,
            SOME,
            MANY
        }

        public enum Premise {
            LOW,
            MEDIUM,
            HIGH
        }

        public enum Level {
            EASY,
            MODERATE,
            HARD
        }

        /** The scale's detection difficulty; its "moderately to least difficult" counts as easy. */
        public Level level() {
            return switch (cues) {
                case FEW -> premise == Premise.LOW ? Level.MODERATE : Level.HARD;
                case SOME ->
                    switch (premise) {
                        case LOW -> Level.EASY;
                        case MEDIUM -> Level.MODERATE;
                        case HIGH -> Level.HARD;
                    };
                case MANY -> premise == Premise.LOW ? Level.EASY : Level.MODERATE;
            };
        }
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
