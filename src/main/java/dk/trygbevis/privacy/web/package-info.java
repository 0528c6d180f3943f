/** What becomes of personal data, my data as a page and a file, and erasing oneself: plain pages and forms. */
@NullMarked
package dk.trygbevis.privacy.web;

import org.jspecify.annotations.NullMarked;
