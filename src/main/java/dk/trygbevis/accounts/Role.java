package dk.trygbevis.accounts;

/** What an account may do beyond learning, which everybody may. */
public enum Role {
    /** Plans workshops and course days, and sees who signed up and who completed. */
    ORGANIZER,
    /** Gives roles, revokes certificates, approves courses and watches the mail. */
    ADMINISTRATOR;

    /** The authority as Spring Security names it: {@code ROLE_ORGANIZER}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
