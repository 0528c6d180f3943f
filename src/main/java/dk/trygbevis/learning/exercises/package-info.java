/**
 * The rows of exercises, and what becomes of an answer. Inside the module only: whoever calls holds the lock of the
 * enrollment and has made sure whose it is.
 */
@NullMarked
package dk.trygbevis.learning.exercises;

import org.jspecify.annotations.NullMarked;
