/** Tests of the pages and the file of participants. */
@NullMarked
package dk.trygbevis.workshops.web;

import org.jspecify.annotations.NullMarked;
