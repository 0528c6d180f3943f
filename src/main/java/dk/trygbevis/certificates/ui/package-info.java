/** Views for organizers and administrators: completions and certificates, and their revocation. */
@NullMarked
package dk.trygbevis.certificates.ui;

import org.jspecify.annotations.NullMarked;
