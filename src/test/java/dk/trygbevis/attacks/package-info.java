/** Tests that attack: each tries to get in, and fails only when it succeeds. docs/security.md names them. */
@NullMarked
package dk.trygbevis.attacks;

import org.jspecify.annotations.NullMarked;
