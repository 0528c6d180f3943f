package dk.trygbevis.accounts;

import dk.trygbevis.base.Retained;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What signing in leaves behind: codes that were asked for, and browsers that are remembered. Both end by themselves. */
@Configuration(proxyBeanMethods = false)
class RetainedSignIns {

    @Bean
    Retained retainedSignInRequests(JdbcClient jdbc) {
        return new Ended("sign-in-requests", "sign_in_request", MailCodes.LIFETIME, jdbc);
    }

    @Bean
    Retained retainedBrowsers(JdbcClient jdbc) {
        return new Ended("remembered-browsers", "remembered_browser", RememberedBrowsers.LIFETIME, jdbc);
    }

    /** @param lifetime from the row's beginning, which the period counts from, to its end, which the row knows */
    private record Ended(String kind, String table, Duration lifetime, JdbcClient jdbc) implements Retained {

        @Override
        public long count(Instant before) {
            return jdbc.sql("select count(*) from " + table + " where expires_at < :end")
                    .param("end", before.plus(lifetime).atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }

        /** All at once: such rows are small, and there are few. */
        @Override
        public int remove(Instant before, int atMost) {
            return jdbc.sql("delete from " + table + " where expires_at < :end")
                    .param("end", before.plus(lifetime).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
