package org.shouwang.notification.contact.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.app.Numbers;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the registry, several contact points at a time. An inner error on one of them says nothing about the others.
 */
public final class RegistryNumbers implements Numbers {

    private final RestClient registry;
    private final ExecutorService callers;

    /**
     * Uses these callers' threads.
     *
     * @param registry with base address, token and time-outs
     */
    public RegistryNumbers(RestClient registry, ExecutorService callers) {
        this.registry = registry;
        this.callers = callers;
    }

    /** What this service reads of a contact point. */
    public record Answer(@Nullable String phone) {}

    @Override
    public Known of(Collection<String> contactPointIds) {
        Set<String> unclear = ConcurrentHashMap.newKeySet();
        Map<String, CompletableFuture<Optional<String>>> asked = new HashMap<>();
        contactPointIds.forEach(id -> asked.put(id, CompletableFuture.supplyAsync(() -> ask(id, unclear), callers)));
        Map<String, String> known = new HashMap<>();
        try {
            asked.forEach((id, answer) -> answer.join().ifPresent(number -> known.put(id, number)));
        } catch (CompletionException e) {
            asked.values().forEach(answer -> answer.cancel(false));
            throw e.getCause() instanceof Unreachable unreachable ? unreachable : new Unreachable(e);
        }
        return new Known(known, unclear);
    }

    private Optional<String> ask(String id, Set<String> unclear) {
        try {
            Answer answer = registry.get()
                    .uri("/v1/contact-points/{id}", id)
                    .header("X-Purpose", "reminder")
                    .retrieve()
                    .body(Answer.class);
            return answer == null ? Optional.empty() : digits(answer.phone());
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Gone e) {
            return Optional.empty();
        } catch (HttpServerErrorException.InternalServerError e) {
            unclear.add(id);
            return Optional.empty();
        } catch (RestClientException | IllegalStateException e) {
            throw new Unreachable(e);
        }
    }

    /** International form without signs; a number without country is Chinese. */
    static Optional<String> digits(@Nullable String number) {
        if (number == null) {
            return Optional.empty();
        }
        String digits = number.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (number.strip().startsWith("+") || digits.startsWith("86") && digits.length() == 13) {
            return Optional.of(digits);
        }
        return Optional.of("86" + (digits.startsWith("0") ? digits.substring(1) : digits));
    }
}
