package dk.trygbevis.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what people are called now: the record itself holds ids only. Declared here, implemented by {@code accounts}. */
public interface ActorNames {

    /** The names of these accounts, or their addresses where there is no name; those that are erased are left out. */
    Map<UUID, String> of(Collection<UUID> accountIds);

    /** The accounts whose name or address holds a text. */
    List<UUID> matching(String text, int atMost);
}
