/** How the installation runs, as administrators see it. */
@NullMarked
package dk.trygbevis.operations.ui;

import org.jspecify.annotations.NullMarked;
