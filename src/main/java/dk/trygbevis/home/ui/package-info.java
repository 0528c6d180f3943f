/** My page. */
@NullMarked
package dk.trygbevis.home.ui;

import org.jspecify.annotations.NullMarked;
