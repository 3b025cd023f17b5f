package dev.cairn.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page {@code /docs/api}, on which people read the document. Its viewer comes with the jar. */
@Configuration
class ReferencePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/docs/api").setViewName("forward:/docs/files/api.html");
        registry.addRedirectViewController("/docs", "/docs/api");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/files/**")
                .addResourceLocations("classpath:/docs/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false);
        registry.addResourceHandler("/docs/viewer/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + viewerVersion() + "/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .setUseLastModified(false);
    }

    /** The viewer's files lie under its version. */
    private static String viewerVersion() {
        var said = new Properties();
        try (var file =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            said.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.getProperty("version");
    }
}
