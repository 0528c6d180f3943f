/**
 * Passkeys (WebAuthn): keeping them, and signing in with one. Verified by Spring Security; kept in tables of our own, for
 * its own are not portable and do not compare a passkey's counter with the last one seen.
 */
@NullMarked
package dk.trygbevis.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
