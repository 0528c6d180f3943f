/** The public pages of the catalogue, and the pictures of its courses. */
@NullMarked
package dk.trygbevis.catalog.web;

import org.jspecify.annotations.NullMarked;
