package dk.trygbevis.accounts;

import dk.trygbevis.settings.NotReadyForProductionException;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start production on a database that sample people live in. */
@Component
@Profile("!sample")
class NoSampleDataInProduction implements InitializingBean {

    private final JdbcClient jdbc;

    NoSampleDataInProduction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (jdbc.sql("select count(*) from sample_data").query(Long.class).single() > 0) {
            throw new NotReadyForProductionException(
                    List.of("a database of its own: this one (spring.datasource.url) holds sample data"));
        }
    }
}
