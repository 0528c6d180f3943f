/** Where administrators set what the municipality says of itself. */
@NullMarked
package dk.trygbevis.settings.ui;

import org.jspecify.annotations.NullMarked;
