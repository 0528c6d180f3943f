/** The record as a file for a spreadsheet. */
@NullMarked
package dk.trygbevis.audit.web;

import org.jspecify.annotations.NullMarked;
