/** Trygbevis: digital-safety courses, workshops and certificates. One package per feature below this one. */
@NullMarked
package dk.trygbevis;

import org.jspecify.annotations.NullMarked;
