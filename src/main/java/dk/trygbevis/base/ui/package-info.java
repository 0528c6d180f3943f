/** The shell of Vaadin views and the components that several modules share. */
@NullMarked
package dk.trygbevis.base.ui;

import org.jspecify.annotations.NullMarked;
