package dev.cairn.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets apps do only what their scopes allow. By the endpoint that was found, as a path can be written in many ways. */
final class ScopeCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            var operation = endpoint.getMethodAnnotation(Operation.class);
            if (operation != null) {
                Scopes.require(request, operation);
            }
        }
        return true;
    }
}
