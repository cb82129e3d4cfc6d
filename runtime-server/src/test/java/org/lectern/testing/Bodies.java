package org.lectern.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** What requests carry. */
final class Bodies {
    private Bodies() {}

    /** The body of a request that sends JSON. */
    static Optional<String> ofJson(HttpRequest request) {
        return request.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .flatMap(type -> request.bodyPublisher())
                .filter(publisher -> publisher.contentLength() != 0)
                .map(Bodies::text);
    }

    private static String text(BodyPublisher publisher) {
        var collected = BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                collected.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                collected.onNext(List.of(bytes));
            }

            @Override
            public void onError(Throwable failure) {
                collected.onError(failure);
            }

            @Override
            public void onComplete() {
                collected.onComplete();
            }
        });
        return collected.getBody().toCompletableFuture().join();
    }
}
