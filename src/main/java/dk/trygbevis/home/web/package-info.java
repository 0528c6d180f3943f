/** The front page. */
@NullMarked
package dk.trygbevis.home.web;

import org.jspecify.annotations.NullMarked;
