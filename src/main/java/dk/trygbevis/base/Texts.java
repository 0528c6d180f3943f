package dk.trygbevis.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every text of the product's own, from {@code vaadin-i18n/translations_<language>.properties}: the same for public
 * pages, views and mails. Placeholders are those of {@link java.text.MessageFormat}; texts without arguments are taken as they
 * stand, so that an apostrophe needs no doubling there.
 */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "vaadin-i18n.translations",
                    Locale.of(language.tag()),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            texts.put(
                    language,
                    bundle.keySet().stream()
                            .collect(Collectors.toMap(key -> key, key -> new Text(bundle.getString(key), language))));
        }
    }

    /** The text of a key, or the key itself where there is none: a test keeps that from happening. */
    public String get(Language language, String key, Object... arguments) {
        Text text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            log.warn("No text for key {} in {}", key, language);
            return key;
        }
        return arguments.length == 0 ? text.asItStands() : text.with(arguments);
    }

    /** The keys that begin with a text, in their order. */
    public List<String> keysBelow(String prefix) {
        return texts.getOrDefault(Language.DA, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return get(Language.of(locale), key, arguments);
    }
}
