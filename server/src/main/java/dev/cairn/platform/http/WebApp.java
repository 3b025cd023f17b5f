package dev.cairn.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the web app. Its assets have a hash in their name and are kept for ever; every other path that is no file
 * is a page of the app, whose router knows what it shows.
 */
@Configuration
class WebApp implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Resolved anew each time: kept results would grow with every path that somebody tries. And without
        // Last-Modified, as all files of a jar have the same time in every version.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new BrotliFirst())
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new BrotliFirst())
                .addResolver(new EncodedResourceResolver())
                .addResolver(new Pages());
    }

    /** Browsers name gzip first, and Spring sends the first one named; the other is a sixth smaller. */
    private static final class BrotliFirst implements ResourceResolver {
        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var asked = request != null && takesBrotli(request) ? new AskingForBrotli(request) : request;
            return chain.resolveResource(asked, path, locations);
        }

        private static boolean takesBrotli(HttpServletRequest request) {
            String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            return accepted != null && accepted.matches("(.*[, ])?br([, ;].*)?");
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }

    private static final class AskingForBrotli extends HttpServletRequestWrapper {
        AskingForBrotli(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? "br" : super.getHeader(name);
        }
    }

    private static final class Pages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource files) throws IOException {
            var file = super.getResource(path, files);
            return file == null && isPage(path) ? super.getResource("index.html", files) : file;
        }

        private static boolean isPage(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return !path.equals("api") && !path.startsWith("api/") && name.indexOf('.') < 0;
        }
    }
}
