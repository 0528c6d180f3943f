package dk.trygbevis.accounts.imports;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.base.EmailAddress;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.PersonName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody as a file describes them. */
public record Newcomer(EmailAddress email, @Nullable PersonName name, Language language, Set<Role> roles) {}
