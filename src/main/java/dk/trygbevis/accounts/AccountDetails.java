package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as other modules may know it.
 *
 * @param name as its owner wrote it; absent until a certificate or a place asked for it
 */
public record AccountDetails(
        UUID id, EmailAddress email, @Nullable PersonName name, Language language, Set<HeldRole> roles) {}
