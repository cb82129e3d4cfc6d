import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How another system uses Lectern, in plain Java 17 and one file: copy it, and take of it what you need.
 *
 * <p>To see it at work, with an API key that has the scopes {@code learners:write}, {@code enrollments:write}, {@code
 * launch:write} and {@code completions:read}, and the id of a published course:
 *
 * <pre>java docs/LecternClient.java http://localhost:8080 "$KEY" "$COURSE"</pre>
 */
public final class LecternClient {
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI lectern;
    private final String credentials;
    private String bearer;
    private Instant goodUntil;

    private LecternClient(String lectern, String credentials, String bearer, Instant goodUntil) {
        this.lectern = URI.create(lectern);
        this.credentials = credentials;
        this.bearer = bearer;
        this.goodUntil = goodUntil;
    }

    /** With an API key, which is sent as it is. */
    public static LecternClient withKey(String lectern, String key) {
        return new LecternClient(lectern, null, key, Instant.MAX);
    }

    /** With an OAuth2 client, whose secret is traded for a token as often as it takes. */
    public static LecternClient withSecret(String lectern, String clientId, String secret) {
        var basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new LecternClient(lectern, basic, null, Instant.MIN);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var client = withKey(arguments[0], arguments[1]);
        var learner = client.learner("4711", "ann.tan@example.org", "Ann Tan");
        var enrollment = client.enroll((String) learner.get("id"), arguments[2]);
        var link = client.launchLink((String) enrollment.get("id"), "https://portal.example.org/training");
        System.out.println("Open this in a browser within five minutes: " + link);
        // Keep what this returns, and begin there next time.
        var cursor = client.completions(null, completion -> System.out.println(
                completion.get("learnerExternalId") + " has " + completion.get("status") + " " + completion.get("courseId")));
        System.out.println("The next completions come after " + cursor);
    }

    /** Makes a learner, or finds the one whom your organisation calls so. */
    public Map<String, Object> learner(String externalId, String email, String name)
            throws IOException, InterruptedException {
        return post("/api/v1/learners", Map.of("externalId", externalId, "email", email, "name", name));
    }

    /** Enrols a learner in a published course, or finds the enrolment. */
    public Map<String, Object> enroll(String learnerId, String courseId) throws IOException, InterruptedException {
        return post("/api/v1/enrollments", Map.of("learnerId", learnerId, "courseId", courseId));
    }

    /** What to open in the learner's browser: once, and within five minutes. The player leads to the return address. */
    public String launchLink(String enrollmentId, String returnUrl) throws IOException, InterruptedException {
        var path = "/api/v1/enrollments/" + enrollmentId + "/launch-links";
        return (String) post(path, Map.of("returnUrl", returnUrl)).get("url");
    }

    /**
     * Hands over what was completed, or deleted, since the cursor, and all that there is without one.
     *
     * @return where to go on next time
     */
    public String completions(String cursor, Consumer<Map<String, Object>> each)
            throws IOException, InterruptedException {
        while (true) {
            var since = cursor == null ? "" : "&since=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            var page = object(send(request("/api/v1/completions?limit=1000" + since).GET()));
            for (var item : (List<?>) page.get("items")) {
                each.accept(object(item));
            }
            cursor = (String) page.get("next");
            if (!Boolean.TRUE.equals(page.get("more"))) {
                return cursor;
            }
        }
    }

    /**
     * Whether a webhook's message is from Lectern, and new.
     *
     * @param secret as the endpoint got it: {@code whsec_…}
     * @param id, timestamp, signatures the headers {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}
     * @param body as it arrived, not yet parsed
     */
    public static boolean verify(String secret, String id, String timestamp, String signatures, String body)
            throws GeneralSecurityException {
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300) {
            return false;
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        var expected = ("v1," + Base64.getEncoder().encodeToString(signed)).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(signatures.split(" "))
                .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.US_ASCII)));
    }

    // Requests

    private Map<String, Object> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return object(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        if (Instant.now().isAfter(goodUntil)) {
            renew();
        }
        return HttpRequest.newBuilder(lectern.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + bearer);
    }

    private void renew() throws IOException, InterruptedException {
        var token = object(send(HttpRequest.newBuilder(lectern.resolve("/api/v1/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))));
        bearer = (String) token.get("access_token");
        // A minute early, so that none runs out on its way.
        goodUntil = Instant.now().plusSeconds(((Number) token.get("expires_in")).longValue() - 60);
    }

    private Object send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            // A problem (RFC 9457) with a stable code: docs/errors.md lists them.
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    /** As much of JSON as this needs. A library of yours does better. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> write(entry.getKey()) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            return value instanceof String string ? quoted(string) : Objects.toString(value);
        }

        private static String quoted(String string) {
            return string.chars()
                    .mapToObj(c -> c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : "" + (char) c)
                    .collect(Collectors.joining("", "\"", "\""));
        }

        static Object read(String text) {
            return new Json(text).value();
        }

        private Object value() {
            switch (next()) {
                case '{':
                    var map = new LinkedHashMap<String, Object>();
                    for (skip('{'); next() != '}'; skipIf(',')) {
                        var key = string();
                        skip(':');
                        map.put(key, value());
                    }
                    skip('}');
                    return map;
                case '[':
                    var list = new ArrayList<Object>();
                    for (skip('['); next() != ']'; skipIf(',')) {
                        list.add(value());
                    }
                    skip(']');
                    return list;
                case '"':
                    return string();
                default:
                    return word();
            }
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void skip(char expected) {
            if (next() != expected) {
                throw new IllegalArgumentException("Not JSON at character " + at + ": " + text);
            }
            at++;
        }

        private void skipIf(char perhaps) {
            if (next() == perhaps) {
                at++;
            }
        }

        private String string() {
            skip('"');
            var string = new StringBuilder();
            while (text.charAt(at) != '"') {
                var c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            var c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            }
            var place = "bfnrt".indexOf(c);
            return place < 0 ? c : "\b\f\n\r\t".charAt(place);
        }

        private Object word() {
            var begin = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(begin, at);
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> Double.valueOf(word);
            };
        }
    }
}
