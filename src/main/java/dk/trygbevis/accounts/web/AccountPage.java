package dk.trygbevis.accounts.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.MyBrowsers;
import dk.trygbevis.accounts.passkeys.Passkey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the page of one's own account shows.
 *
 * @param providers those that an identity can be joined of, with their names by short name
 * @param done what has just been done, or empty
 * @param faulty the name of the field that something is wrong with, or empty
 * @param fault what is wrong with it, or empty
 * @param typed what was typed in it, so that nothing is lost
 */
public record AccountPage(
        AccountDetails account,
        List<MyBrowsers.Browser> browsers,
        List<Passkey> passkeys,
        List<Identity> identities,
        Map<String, String> providers,
        String done,
        String faulty,
        String fault,
        String typed) {

    /** @param provider its name in the page's language */
    public record Identity(UUID id, String provider, Instant joinedAt, Instant lastUsedAt) {}

    /** The name to show in its field. */
    public String name() {
        if (isFaulty("name")) {
            return typed;
        }
        return account.name() == null ? "" : account.name().value();
    }

    /** The new address to show in its field. */
    public String email() {
        return isFaulty("email") ? typed : "";
    }

    /** What was typed as the name of a passkey that could not be added. */
    public String passkeyName() {
        return isFaulty("passkey-name") ? typed : "";
    }

    public boolean isFaulty(String field) {
        return faulty.equals(field);
    }
}
