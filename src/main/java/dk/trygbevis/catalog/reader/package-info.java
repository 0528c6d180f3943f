/** Reads the files of a course library, finds every fault in them, and turns their Markdown into HTML. */
@NullMarked
package dk.trygbevis.catalog.reader;

import org.jspecify.annotations.NullMarked;
