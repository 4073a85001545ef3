package org.shouwang.notification.channel.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.voice.Sound;
import org.shouwang.notification.channel.voice.SpeechException;
import org.shouwang.notification.channel.voice.SpeechSynthesizer;
import org.shouwang.notification.channel.voice.SpokenWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones people over one trunk and says the words to them. The outcome comes when the call is over. Numbers stand in no log, the
 * stack's own logs are off.
 */
public final class SipProvider implements ChannelProvider, SipListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SipProvider.class);
    private static final Sound BREATH = Sound.silence(500);
    private static final int MOST_PROOFS = 1;

    private final SipProperties settings;
    private final SpeechSynthesizer speech;
    private final SoundEngine sound = new SoundEngine();
    private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
    private final Map<String, Integer> proofs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timers =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "sip-timers"));
    private final ExecutorService speakers = Executors.newFixedThreadPool(2, task -> thread(task, "sip-speech"));
    private final PhoneCall.Trunk trunk = new OurTrunk();
    private final Semaphore lines;
    private volatile @Nullable Signalling signalling;

    /** Listens when {@link #open} is called. */
    public SipProvider(SipProperties settings, SpeechSynthesizer speech) {
        this.settings = settings;
        this.speech = speech;
        this.lines = new Semaphore(settings.window());
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Opens our port. @throws IllegalStateException when it is taken */
    public void open() {
        signalling = new Signalling(settings, this);
        sound.open();
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public boolean speaks() {
        return true;
    }

    @Override
    public boolean ready() {
        return signalling != null;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public CompletionStage<Outcome> send(DispatchRequest request) {
        return CompletableFuture.supplyAsync(
                        () -> BREATH.then(
                                speech.say(SpokenWords.of(request.content().text()))),
                        speakers)
                .handle((words, fault) -> fault == null ? call(request, words) : unsaid(fault))
                .thenCompose(outcome -> outcome);
    }

    private static CompletionStage<Outcome> unsaid(Throwable fault) {
        Throwable cause = fault.getCause() instanceof SpeechException spoken ? spoken : fault;
        LOG.warn("A call waits, its words cannot be said: {}", cause.toString());
        return CompletableFuture.completedFuture(SipErrors.notNow("NO_SPEECH"));
    }

    private CompletionStage<Outcome> call(DispatchRequest request, Sound words) {
        Signalling open = signalling;
        if (open == null) {
            return CompletableFuture.completedFuture(SipErrors.notNow("NO_TRUNK"));
        }
        if (!lines.tryAcquire()) {
            return CompletableFuture.completedFuture(SipErrors.notNow("LINES_BUSY"));
        }
        String id = request.attemptId() + '@' + settings.localHost();
        PhoneCall call;
        int port;
        try {
            call = new PhoneCall(id, settings, words, trunk);
            port = call.line().port();
        } catch (IOException e) {
            lines.release();
            return CompletableFuture.completedFuture(SipErrors.notNow("NO_LINE"));
        }
        calls.put(id, call);
        sound.add(call.line());
        try {
            call.calling(open.invite(id, request.number(), port));
        } catch (SipException e) {
            call.refused(SipErrors.notNow("NO_TRUNK"));
        }
        return call.outcome();
    }

    private final class OurTrunk implements PhoneCall.Trunk {

        @Override
        public void cancel(ClientTransaction invite) {
            Signalling open = signalling;
            if (open != null) {
                open.cancel(invite);
            }
        }

        @Override
        public void bye(Dialog dialog) {
            Signalling open = signalling;
            if (open != null) {
                open.bye(dialog);
            }
        }

        @Override
        public ScheduledFuture<?> after(Duration time, Runnable action) {
            return timers.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void over(PhoneCall call) {
            calls.remove(call.id());
            proofs.remove(call.id());
            sound.remove(call.line());
            lines.release();
        }
    }

    private @Nullable PhoneCall callOf(Message message) {
        return calls.get(((CallIdHeader) message.getHeader(CallIdHeader.NAME)).getCallId());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        CSeqHeader sequence = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        if (!Request.INVITE.equals(sequence.getMethod())) {
            return;
        }
        PhoneCall call = callOf(response);
        int status = response.getStatusCode();
        if (status >= 200 && status < 300) {
            established(event, call, sequence.getSeqNumber());
        } else if (call != null && status < 200) {
            call.progress();
        } else if (call != null
                && (status == Response.UNAUTHORIZED || status == Response.PROXY_AUTHENTICATION_REQUIRED)) {
            challenged(event, call, status);
        } else if (call != null) {
            call.refused(SipErrors.of(status));
        }
    }

    private void established(ResponseEvent event, @Nullable PhoneCall call, long sequence) {
        Dialog dialog = event.getDialog();
        Signalling open = signalling;
        if (dialog == null || open == null) {
            return;
        }
        open.confirm(dialog, sequence);
        byte[] content = event.getResponse().getRawContent();
        Optional<Sdp.Wish> wish =
                content == null ? Optional.empty() : Sdp.read(new String(content, StandardCharsets.US_ASCII));
        if (call != null && wish.isEmpty()) {
            call.refused(new Outcome.Unknown("NO_SOUND", List.of(call.id())));
        }
        if (call == null || wish.isEmpty() || !call.answered(dialog, wish.get())) {
            open.bye(dialog);
        }
    }

    private void challenged(ResponseEvent event, PhoneCall call, int status) {
        Signalling open = signalling;
        boolean first = proofs.merge(call.id(), 1, Integer::sum) <= MOST_PROOFS;
        if (open == null || settings.user().isEmpty() || !first) {
            call.refused(SipErrors.of(status));
            return;
        }
        try {
            call.calling(open.prove(event));
        } catch (SipException e) {
            call.refused(SipErrors.of(status));
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        String method = request.getMethod();
        Signalling open = signalling;
        if (open == null || Request.ACK.equals(method)) {
            return;
        }
        boolean known = List.of(Request.BYE, Request.OPTIONS, Request.INFO).contains(method);
        open.answer(event, known ? Response.OK : Response.METHOD_NOT_ALLOWED);
        PhoneCall call = callOf(request);
        if (call != null && Request.BYE.equals(method)) {
            call.hungUp();
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction != null
                && Request.INVITE.equals(transaction.getRequest().getMethod())) {
            PhoneCall call = callOf(transaction.getRequest());
            if (call != null) {
                call.refused(SipErrors.silent());
            }
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        LOG.warn("The trunk cannot be reached");
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}

    @Override
    public void close() {
        List.copyOf(calls.values()).forEach(PhoneCall::stop);
        speakers.shutdown();
        timers.shutdownNow();
        sound.close();
        Signalling open = signalling;
        signalling = null;
        if (open != null) {
            open.close();
        }
    }
}
