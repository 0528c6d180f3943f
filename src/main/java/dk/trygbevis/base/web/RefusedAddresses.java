package dk.trygbevis.base.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

@Configuration(proxyBeanMethods = false)
class RefusedAddresses {

    /** By other methods nobody is to ask; views and files would answer them like GET (OWASP ASVS 5.0, 4.1.4). */
    @Bean
    HttpFirewall onlyMethodsThatAreOffered() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        return firewall;
    }

    /** An address that the firewall will not let through (a NUL, an encoded slash) is one where there is nothing. */
    @Bean
    RequestRejectedHandler refusedAddressIsNotFound() {
        return new HttpStatusRequestRejectedHandler(HttpServletResponse.SC_NOT_FOUND);
    }
}
