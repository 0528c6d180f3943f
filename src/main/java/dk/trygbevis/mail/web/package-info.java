/** The mailbox of sample mode, for the machine itself only. */
@NullMarked
package dk.trygbevis.mail.web;

import org.jspecify.annotations.NullMarked;
