package dk.trygbevis.accounts;

import dk.trygbevis.base.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a module holds about people: it tells a person all of it, and erases it. Implemented by every module whose tables
 * know anybody; a test finds the table that no source answers for.
 *
 * <p>The methods are called by {@code privacy} inside its transactions, with the account's row locked for
 * {@link #erase}; {@code docs/decisions/0008-erasing-people.md} says in which order rows are locked.
 */
public interface PersonalDataSource {

    /** The tables that this source exports and erases from, as the database names them. */
    Set<String> tables();

    /** All that is held about an account, in words for its owner; a section for each kind of data that there is. */
    List<PersonalSection> export(UUID accountId, Language language);

    /**
     * Until when an account is needed though nobody uses it: a certificate that is valid, a place at a coming workshop.
     * Nothing if it is not.
     */
    default Optional<Instant> neededUntil(UUID accountId) {
        return Optional.empty();
    }

    /** Why the account cannot be erased yet, as translation keys; empty if it can. */
    default List<String> hindrances(UUID accountId) {
        return List.of();
    }

    /** Deletes what is held, or cuts it loose from the person where a count or a record must stay. */
    void erase(Erasure erasure);
}
