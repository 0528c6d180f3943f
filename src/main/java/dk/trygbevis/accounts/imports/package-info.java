/** Reads files with people in them: what kind of file it is, its rows, and what is wrong with each. Stores nothing. */
@NullMarked
package dk.trygbevis.accounts.imports;

import org.jspecify.annotations.NullMarked;
