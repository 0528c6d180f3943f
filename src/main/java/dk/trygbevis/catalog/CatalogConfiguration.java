package dk.trygbevis.catalog;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link CourseCatalog} look for approvals now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CatalogConfiguration {}
