package dk.trygbevis.base;

/** Tells who runs this installation. Declared here for the shell, implemented by {@code settings}. */
public interface SiteIdentitySource {

    SiteIdentity current();
}
