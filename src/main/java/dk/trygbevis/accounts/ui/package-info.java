/** Views for administrators, and the language of a visitor's Vaadin session. */
@NullMarked
package dk.trygbevis.accounts.ui;

import org.jspecify.annotations.NullMarked;
