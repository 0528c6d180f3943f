/**
 * What every module shares: languages and texts, the site's identity, the shell of pages and views, error answers, and
 * small values. It owns no data and knows no feature.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dk.trygbevis.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
