package dk.trygbevis.catalog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Reads the settings of the course library, and lets {@link CourseCatalog} look for approvals now and then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CourseProperties.class)
class CatalogConfiguration {}
