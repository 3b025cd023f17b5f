package dev.cairn.clients;

import com.asana.Client;
import com.asana.dispatcher.AccessTokenDispatcher;
import com.asana.requests.Request;
import com.google.api.client.http.HttpResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** A client that notes which requests were answered, all of them in the same place. */
final class NotingClient extends Client {
    /** Method and path, such as {@code GET /tasks/123}. */
    static final Set<String> ANSWERED = new TreeSet<>();

    NotingClient(String token) {
        super(new AccessTokenDispatcher(token));
    }

    @Override
    public HttpResponse request(Request request) throws IOException {
        var answer = super.request(request);
        ANSWERED.add(request.method + " " + request.path);
        return answer;
    }
}
