package dk.trygbevis.base.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

@Configuration(proxyBeanMethods = false)
class RefusedAddresses {

    /** An address that the firewall will not let through (a NUL, an encoded slash) is one where there is nothing. */
    @Bean
    RequestRejectedHandler refusedAddressIsNotFound() {
        return new HttpStatusRequestRejectedHandler(HttpServletResponse.SC_NOT_FOUND);
    }
}
