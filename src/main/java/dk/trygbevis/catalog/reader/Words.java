package dk.trygbevis.catalog.reader;

import dk.trygbevis.base.Language;

/** Gives the product's own texts by key, where the HTML of a course needs one. */
@FunctionalInterface
public interface Words {

    String in(Language language, String key);
}
