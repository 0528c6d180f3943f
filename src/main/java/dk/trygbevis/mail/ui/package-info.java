/** The administrator's view of the mail. */
@NullMarked
package dk.trygbevis.mail.ui;

import org.jspecify.annotations.NullMarked;
