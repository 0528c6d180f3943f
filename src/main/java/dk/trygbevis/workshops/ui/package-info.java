/** Views for those who plan workshops and tick who came. */
@NullMarked
package dk.trygbevis.workshops.ui;

import org.jspecify.annotations.NullMarked;
