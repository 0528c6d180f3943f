package dk.trygbevis.base.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeadersOfForwardedAnswers {

    /**
     * Views are answered by a forward to Vaadin's servlet. Since Tomcat 11 such an answer is finished behind the back of
     * Spring Security, whose headers are then missing (spring-security#19457): no view would have a content policy.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedAnswersKeepTheirHeaders() {
        return server -> server.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
