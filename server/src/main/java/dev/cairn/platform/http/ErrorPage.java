package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong before or after the endpoints in the same form as {@link ApiErrors}. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        if (status >= 500) {
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            ApiErrors.writeBroken(
                    response,
                    String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                    cause instanceof Throwable error ? error : null);
        } else {
            ApiErrors.write(
                    response, status == 404 ? ApiError.noSuchPath() : ApiError.of(status, "The request is malformed"));
        }
    }
}
