package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers what the HTTP server refuses by itself, such as a path that is no path, in the API's form too. */
@Component
class MalformedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Refusal.class.getName());
            }
        });
    }

    /** Made by Tomcat. */
    public static final class Refusal extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable error) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0) {
                return;
            }
            try {
                ApiErrors.write(response.getResponse(), ApiError.of(response.getStatus(), "The request is malformed"));
            } catch (IOException gone) {
                // The client went away; there is nobody to tell.
            }
        }
    }
}
