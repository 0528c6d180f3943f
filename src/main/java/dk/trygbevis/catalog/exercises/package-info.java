/**
 * What learners do rather than read: questions with a right answer, which also make the final test, and the larger
 * exercises of the lessons. Records only, so that a course's version can be kept whole.
 */
@NamedInterface("exercises")
@NullMarked
package dk.trygbevis.catalog.exercises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
