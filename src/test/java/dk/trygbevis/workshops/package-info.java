/** Tests of the module, and what they share. */
@NullMarked
package dk.trygbevis.workshops;

import org.jspecify.annotations.NullMarked;
