/** Workshops for strangers, signing up as plain forms, and the participants as a file. */
@NullMarked
package dk.trygbevis.workshops.web;

import org.jspecify.annotations.NullMarked;
