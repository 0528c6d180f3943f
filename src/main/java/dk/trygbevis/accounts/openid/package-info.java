/**
 * Signing in through brokers of OpenID Connect: which ones there are, proving an identity at one of them, and which account
 * an identity belongs to. What a broker says beyond issuer, subject and groups is not kept.
 */
@NullMarked
package dk.trygbevis.accounts.openid;

import org.jspecify.annotations.NullMarked;
