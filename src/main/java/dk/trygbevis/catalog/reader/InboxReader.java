package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.CprNumber;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.catalog.exercises.Inbox;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an inbox, and finds what would make it unfair, or a link to somebody. */
final class InboxReader {

    private static final int FEWEST = 4;
    private static final int MOST = 12;

    private InboxReader() {}

    static Inbox read(YamlMap map, CourseFacts facts) {
        Head head = Head.of(map, facts);
        YamlValue list = map.get("items");
        List<Inbox.Item> items = list.distinct(Inbox.Item::id, InboxReader::item);
        if (items.size() < FEWEST || items.size() > MOST) {
            list.fault("An inbox has " + FEWEST + " to " + MOST + " items, not " + items.size());
        }
        for (Inbox.Verdict verdict : Inbox.Verdict.values()) {
            if (items.stream().noneMatch(item -> item.verdict() == verdict)) {
                list.fault(
                        verdict == Inbox.Verdict.FRAUD
                                ? "There is no fraud to find"
                                : "There is nothing genuine among the items: whoever distrusts everything would be right");
            }
        }
        return new Inbox(
                head.id(),
                head.objective(),
                head.sourceId(),
                map.get("device").oneOf(Inbox.Device.class),
                map.get("intro").bothLanguages(),
                items);
    }

    private static Inbox.Item item(YamlValue value) {
        YamlMap map = value.map(
                "id",
                "channel",
                "from",
                "address",
                "subject",
                "body",
                "verdict",
                "difficulty",
                "flags",
                "signs",
                "explanation");
        Inbox.Channel channel = map.get("channel").oneOf(Inbox.Channel.class);
        Inbox.Verdict verdict = map.get("verdict").oneOf(Inbox.Verdict.class);
        LocalizedText from = message(map.get("from"));
        LocalizedText address = address(map, channel);
        LocalizedText subject = subject(map, channel);
        LocalizedText body = message(map.get("body"));
        String what = verdict == Inbox.Verdict.FRAUD ? "flags" : "signs";
        YamlValue reasons = map.get(what);
        map.find(verdict == Inbox.Verdict.FRAUD ? "signs" : "flags")
                .ifPresent(wrong -> wrong.fault(
                        verdict == Inbox.Verdict.FRAUD
                                ? "A fraud has flags, and no signs of being genuine"
                                : "What is genuine has signs, and no flags"));
        List<Located<Inbox.Flag>> flags = verdict == Inbox.Verdict.FRAUD ? reasons.list(InboxReader::flag) : List.of();
        List<LocalizedText> signs =
                verdict == Inbox.Verdict.GENUINE ? reasons.list(YamlValue::bothLanguages) : List.of();
        if (flags.isEmpty() && signs.isEmpty()) {
            reasons.fault("There must be one or more " + what + ", so that the verdict can be explained");
        }
        FlagCheck.check(
                Stream.of(from, address, subject, body).filter(Objects::nonNull).toList(), flags);
        return new Inbox.Item(
                map.get("id").id(),
                channel,
                from,
                address,
                subject,
                body,
                verdict,
                difficulty(map.get("difficulty")),
                flags.stream().map(Located::value).toList(),
                signs,
                map.get("explanation").bothLanguages());
    }

    private static @Nullable LocalizedText address(YamlMap map, Inbox.Channel channel) {
        boolean needed = channel == Inbox.Channel.MAIL || channel == Inbox.Channel.PAGE;
        YamlValue value = needed ? map.get("address") : map.find("address").orElse(null);
        if (value == null) {
            return null;
        }
        LocalizedText address = message(value);
        if (needed
                && address != YamlValue.NO_TEXT
                && !(Domains.isReserved(address.da()) && Domains.isReserved(address.en()))) {
            value.fault("The address must end with a reserved domain: .example, .invalid or .test");
        }
        return address;
    }

    private static @Nullable LocalizedText subject(YamlMap map, Inbox.Channel channel) {
        if (channel == Inbox.Channel.MAIL) {
            return message(map.get("subject"));
        }
        YamlValue subject = map.find("subject").orElse(null);
        if (subject == null) {
            return null;
        }
        if (channel != Inbox.Channel.PAGE) {
            subject.fault("Only a mail and a page have a subject");
        }
        return message(subject);
    }

    /** A text of the message itself, which must lead to nobody and be about nobody. */
    private static LocalizedText message(YamlValue value) {
        LocalizedText text = value.oneOrBoth();
        String both = text.da() + "\n" + text.en();
        Domains.foreign(both)
                .ifPresent(domain -> value.fault("\"" + domain
                        + "\" may be somebody's: use a domain that ends with .example, .invalid or .test"));
        if (CprNumber.occursIn(both)) {
            value.fault("Here stands what looks like a CPR number");
        }
        return text;
    }

    private static Located<Inbox.Flag> flag(YamlValue value) {
        YamlMap map = value.map("text", "why");
        return value.located(
                new Inbox.Flag(map.get("text").oneOrBoth(), map.get("why").bothLanguages()));
    }

    private static Inbox.Difficulty difficulty(YamlValue value) {
        YamlMap map = value.map("cues", "premise");
        return new Inbox.Difficulty(
                map.get("cues").oneOf(Inbox.Difficulty.Cues.class),
                map.get("premise").oneOf(Inbox.Difficulty.Premise.class));
    }
}
