/** The lesson and the final test, one step at a time. */
@NullMarked
package dk.trygbevis.learning.ui;

import org.jspecify.annotations.NullMarked;
