/** The logo, as pages fetch it. */
@NullMarked
package dk.trygbevis.settings.web;

import org.jspecify.annotations.NullMarked;
