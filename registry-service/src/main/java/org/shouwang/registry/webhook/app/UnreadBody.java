package org.shouwang.registry.webhook.app;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Takes the status and hangs up on the rest. Reading a body to its end is not bounded by the time-out of an answer, which counts
 * only until the headers are there: a receiver that never finishes would keep a thread for good.
 */
final class UnreadBody implements HttpResponse.BodySubscriber<Boolean> {

    @Override
    public CompletionStage<Boolean> getBody() {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> ignored) {
        // hung up already
    }

    @Override
    public void onError(Throwable ignored) {
        // the status is all that counts
    }

    @Override
    public void onComplete() {
        // the status is all that counts
    }
}
