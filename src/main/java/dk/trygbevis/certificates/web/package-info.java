/** Certificates over plain HTTP: the public check as page and as API, the holder's page, and the organizer's export. */
@NullMarked
package dk.trygbevis.certificates.web;

import org.jspecify.annotations.NullMarked;
