package dev.cairn.batch;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request that an action stands for: sent by whoever sent the batch, with a path, a query and a body of its own. */
final class ActionRequest extends HttpServletRequestWrapper {
    private static final String ROOT = "/api/1.0";
    private static final String KEY = "Idempotency-Key";

    /** Headers that speak of the batch as a whole, not of whoever sends it. */
    private static final Set<String> OF_THE_BATCH = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "expect",
            "range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range",
            "idempotency-key");

    private final Action action;
    private final Map<String, String[]> parameters;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();

    /** @param number of the action in its batch */
    ActionRequest(HttpServletRequest batch, Action action, int number) {
        super(batch);
        this.action = action;
        this.parameters = action.parameters();
        this.body = action.body();
        if (!action.isRead()) {
            headers.put("Content-Type", "application/json");
            headers.put("Content-Length", String.valueOf(body.length));
            String key = batch.getHeader(KEY);
            if (key != null && !key.isEmpty()) {
                // Short, however long the batch's is.
                headers.put(KEY, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "/" + number);
            }
        }
    }

    /** What HEAD would tell is found out by GET; its body is left out later. */
    @Override
    public String getMethod() {
        return action.isRead() ? "GET" : action.method();
    }

    @Override
    public String getRequestURI() {
        return ROOT + action.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getScheme() + "://" + getServerName() + ":" + getServerPort() + getRequestURI());
    }

    @Override
    public String getServletPath() {
        return getRequestURI();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return parameters.isEmpty() ? null : Action.query(parameters);
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return OF_THE_BATCH.contains(name.toLowerCase(Locale.ROOT)) ? headers.get(name) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!OF_THE_BATCH.contains(name.toLowerCase(Locale.ROOT))) {
            return super.getHeaders(name);
        }
        String own = headers.get(name);
        return Collections.enumeration(own == null ? List.of() : List.of(own));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = Collections.list(super.getHeaderNames());
        names.removeIf(name -> OF_THE_BATCH.contains(name.toLowerCase(Locale.ROOT)));
        names.addAll(headers.keySet());
        return Collections.enumeration(names);
    }

    @Override
    public @Nullable String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public int getContentLength() {
        return action.isRead() ? -1 : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream content;

        Body(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return content.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read at once");
        }
    }
}
