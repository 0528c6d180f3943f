package dk.trygbevis.accounts;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.ViewRequests;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which address is open to whom, in three chains that are asked in order: public pages and machine addresses without a
 * session; forms with a session; and Vaadin, whose views carry their own roles. What no line opens is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /** Health and metrics are among them: in production they answer on a port of their own, which loopback alone reaches. */
    private static final String[] PUBLIC = {
        "/",
        "/en",
        "/kurser",
        "/kurser/*",
        "/en/courses",
        "/en/courses/*",
        "/courses-media/**",
        "/workshops",
        "/workshops/*",
        "/en/workshops",
        "/en/workshops/*",
        "/v",
        "/v/*",
        "/en/v",
        "/en/v/*",
        "/privatliv",
        "/en/privacy",
        "/farvel",
        "/en/goodbye",
        "/was",
        "/en/was",
        "/api/**",
        "/styles/**",
        "/assets/**",
        "/robots.txt",
        "/favicon.ico",
        "/error",
        "/actuator/**"
    };

    private static final String[] FORMS = {
        "/log-ind/**", "/en/sign-in/**", "/log-ud", "/workshops/*/**", "/en/workshops/*/**", "/sample/**"
    };

    private static final String[] OWN = {
        "/konto/**", "/en/account/**", "/certificates/**", "/en/certificates/**", "/manage/export/**"
    };

    private static final String PUBLIC_CONTENT =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
                    + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Vaadin 25.3 needs inline scripts and styles; a strict policy comes with 25.4. */
    private static final String VAADIN_CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) {
        RequestMatcher matcher = new OrRequestMatcher(Arrays.stream(PUBLIC)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
        return http.securityMatcher(request -> !ViewRequests.isOne(request) && matcher.matches(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> safe(headers, PUBLIC_CONTENT, ReferrerPolicy.NO_REFERRER))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forms(HttpSecurity http, RememberedBrowsers remembered, CurrentRights rights) {
        return http.securityMatchers(matchers -> matchers.requestMatchers(FORMS).requestMatchers(OWN))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/manage/export/**")
                        .hasAnyRole("ORGANIZER", "ADMINISTRATOR")
                        .requestMatchers(OWN)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .rememberMe(remember -> remember.rememberMeServices(remembered).key(RememberedBrowsers.KEY))
                .addFilterAfter(new RightsFilter(rights), RememberMeAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::toSignIn))
                .logout(logout ->
                        logout.logoutUrl("/log-ud").addLogoutHandler(remembered).logoutSuccessUrl("/"))
                .headers(headers -> safe(headers, PUBLIC_CONTENT, ReferrerPolicy.SAME_ORIGIN))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain views(HttpSecurity http, RememberedBrowsers remembered, CurrentRights rights) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableExceptionHandlingConfiguration(false)
                                .logoutSuccessHandler(toFrontPage())
                                .addLogoutHandler(remembered))
                .rememberMe(remember -> remember.rememberMeServices(remembered).key(RememberedBrowsers.KEY))
                .addFilterAfter(new RightsFilter(rights), RememberMeAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(SecurityConfiguration::toSignInOrNowhere))
                .headers(headers -> safe(headers, VAADIN_CONTENT, ReferrerPolicy.SAME_ORIGIN))
                .build();
    }

    @Bean
    InitializingBean signInOfViews(NavigationAccessControl accessControl) {
        return () -> accessControl.setLoginView(AccountRoutes.SIGN_IN_DA);
    }

    /** Signing out happens inside a view's request, where an ordinary redirect would be lost. */
    private static LogoutSuccessHandler toFrontPage() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /** Views ask a stranger to sign in; at an address where there is no view there is nothing to sign in for. */
    private static void toSignInOrNowhere(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
            throws IOException {
        var views = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()));
        if (views.getNavigationTarget(request.getRequestURI().substring(1)).isPresent()) {
            toSignIn(request, response, absent);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void toSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
            throws IOException {
        Language language =
                "en".equals(request.getParameter("lang")) ? Language.EN : Language.ofPath(request.getRequestURI());
        String query = request.getQueryString();
        String next = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(AccountRoutes.signIn(language, next));
    }

    private static void safe(HeadersConfigurer<HttpSecurity> headers, String contentPolicy, ReferrerPolicy referrer) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(referrer))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
