package dev.cairn.platform.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets the pages of any site use the API with a token of their own. Never with the session of who is signed in here:
 * browsers are told to send no cookies along.
 */
@Configuration
class CrossOrigin {
    private static final List<String> OPEN = List.of("/api/**", "/-/oauth_token", "/-/oauth_revoke", "/.well-known/**");

    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilter() {
        var anyone = new CorsConfiguration();
        anyone.addAllowedOrigin(CorsConfiguration.ALL);
        anyone.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        anyone.addAllowedHeader(CorsConfiguration.ALL);
        anyone.addExposedHeader(CorsConfiguration.ALL);
        anyone.setMaxAge(Duration.ofHours(1));
        var paths = new UrlBasedCorsConfigurationSource();
        OPEN.forEach(path -> paths.registerCorsConfiguration(path, anyone));
        var filter = new FilterRegistrationBean<>(new CorsFilter(paths));
        // Before anybody is asked who they are: the question whether one may ask bears no token.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return filter;
    }
}
