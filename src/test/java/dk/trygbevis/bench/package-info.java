/** Measures Trygbevis as it is packaged: {@code script/bench}. No test, but built with them and kept right by that. */
@NullMarked
package dk.trygbevis.bench;

import org.jspecify.annotations.NullMarked;
