/** Signing in and out as plain forms, and the pages about personal data and accessibility. */
@NullMarked
package dk.trygbevis.accounts.web;

import org.jspecify.annotations.NullMarked;
