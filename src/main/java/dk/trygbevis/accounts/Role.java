package dk.trygbevis.accounts;

/** What an account may do beyond learning, which everybody may. docs/roles.md tells it method by method. */
public enum Role {
    /** Sees who takes part in one workshop, and ticks who came. Held for that workshop. */
    INSTRUCTOR(true),
    /** Plans workshops and sees who signed up for their own and for those shared with them. */
    ORGANIZER(false),
    /** Sees the courses with their versions, and how questions are answered. Approval is not theirs. */
    EDITOR(false),
    /** Sees who of a venue's staff holds what it asks for. Held for that venue. */
    VENUE_MANAGER(true),
    /** Looks up a certificate with its holder's full name. */
    INSPECTOR(false),
    /** Gives roles, revokes certificates, approves courses, and keeps settings, mail and the audit log. */
    ADMINISTRATOR(false);

    private final boolean forOneThing;

    Role(boolean forOneThing) {
        this.forOneThing = forOneThing;
    }

    /** Whether the role is only ever held for one workshop or one venue, never everywhere. */
    public boolean isForOneThing() {
        return forOneThing;
    }

    /** The authority as Spring Security names it: {@code ROLE_ORGANIZER}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
