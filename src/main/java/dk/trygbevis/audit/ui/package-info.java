/** The record as administrators read it on screen. */
@NullMarked
package dk.trygbevis.audit.ui;

import org.jspecify.annotations.NullMarked;
