/** Plain HTTP: the page frame, languages by address, assets and error answers. */
@NullMarked
package dk.trygbevis.base.web;

import org.jspecify.annotations.NullMarked;
