package dk.trygbevis.accounts;

import dk.trygbevis.base.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is being erased.
 *
 * @param by the administrator who does it, and takes over what somebody must look after; absent where people erase
 *     themselves or nobody has used the account for long
 */
public record Erasure(
        UUID accountId, EmailAddress email, @Nullable UUID by, Instant now) {

    /** Shown where the name of somebody who has been erased would stand; no name can be this. */
    public static final String NOBODY = "–";

    /** Leaves out the address, so that no log can show it. */
    @Override
    public String toString() {
        return "Erasure[accountId=" + accountId + "]";
    }
}
