/** Views for administrators: what the next clean-up lets go of, and erasing somebody who has asked for it. */
@NullMarked
package dk.trygbevis.privacy.ui;

import org.jspecify.annotations.NullMarked;
