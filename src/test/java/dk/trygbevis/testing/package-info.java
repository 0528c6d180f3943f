/** What tests of several modules share: databases, a clock to turn, browsers and actors. */
@NullMarked
package dk.trygbevis.testing;

import org.jspecify.annotations.NullMarked;
