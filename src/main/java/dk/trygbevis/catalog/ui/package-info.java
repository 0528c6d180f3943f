/** Where administrators approve courses. */
@NullMarked
package dk.trygbevis.catalog.ui;

import org.jspecify.annotations.NullMarked;
