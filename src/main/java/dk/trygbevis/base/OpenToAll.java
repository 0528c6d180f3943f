package dk.trygbevis.base;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a service method that it refuses nobody: it tells only what anybody may know, or it is called by jobs, listeners
 * and other services, which answer for the person who asks. Nothing is checked at run time; the table in docs/roles.md
 * names every such method, and a service method that carries neither this nor a rule of its own fails the build.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {}
