package org.shouwang.notification.channel.sip;

import gov.nist.javax.sip.SipStackExt;
import gov.nist.javax.sip.clientauthutils.UserCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
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
    private static final int MOST_FORWARDS = 70;
    private static final int UNAUTHORIZED_TRIES = 2;

    private final SipProperties settings;
    private final SpeechSynthesizer speech;
    private final SoundEngine sound = new SoundEngine();
    private final Map<String, PhoneCall> calls = new ConcurrentHashMap<>();
    private final Map<String, Integer> challenges = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timers =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "sip-timers"));
    private final ExecutorService speakers;
    private final PhoneCall.Trunk trunk = new OurTrunk();
    private final Semaphore lines;
    private @Nullable Signalling signalling;

    /** The stack and what it makes messages with. */
    private record Signalling(
            SipStackExt stack,
            javax.sip.SipProvider provider,
            AddressFactory addresses,
            HeaderFactory headers,
            MessageFactory messages) {}

    /** Listens when {@link #open} is called. */
    public SipProvider(SipProperties settings, SpeechSynthesizer speech) {
        this.settings = settings;
        this.speech = speech;
        this.lines = new Semaphore(settings.window());
        this.speakers = Executors.newFixedThreadPool(2, task -> thread(task, "sip-speech"));
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Opens our port. @throws IllegalStateException when it is taken */
    public void open() {
        try {
            signalling = listen();
        } catch (SipException | InvalidArgumentException | java.util.TooManyListenersException e) {
            throw new IllegalStateException("no port for calls: " + e.getMessage(), e);
        }
        sound.open();
    }

    private Signalling listen() throws SipException, InvalidArgumentException, java.util.TooManyListenersException {
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "shouwang-" + settings.id() + '-' + System.nanoTime());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLogger.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietLogger.class.getName());
        SipStackExt stack = (SipStackExt) factory.createSipStack(properties);
        int port = settings.localPort() == 0 ? freePort() : settings.localPort();
        javax.sip.SipProvider provider =
                stack.createSipProvider(stack.createListeningPoint(settings.localHost(), port, "udp"));
        provider.addSipListener(this);
        return new Signalling(
                stack,
                provider,
                factory.createAddressFactory(),
                factory.createHeaderFactory(),
                factory.createMessageFactory());
    }

    private int freePort() {
        try (java.net.DatagramSocket socket =
                new java.net.DatagramSocket(0, java.net.InetAddress.getByName(settings.localHost()))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        return CompletableFuture.supplyAsync(() -> BREATH.then(speech.say(SpokenWords.of(request.text()))), speakers)
                .handle((words, fault) -> fault == null ? call(request, words) : unsaid(fault))
                .thenCompose(outcome -> outcome);
    }

    private static CompletionStage<Outcome> unsaid(Throwable fault) {
        LOG.warn("A call waits, its words cannot be said: {}", String.valueOf(cause(fault)));
        return CompletableFuture.completedFuture(SipErrors.notNow("NO_SPEECH"));
    }

    private static Throwable cause(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause instanceof SpeechException ? cause : fault;
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
        try {
            call = new PhoneCall(id, settings, words, trunk);
        } catch (IOException e) {
            lines.release();
            return CompletableFuture.completedFuture(SipErrors.notNow("NO_LINE"));
        }
        calls.put(id, call);
        sound.add(call.line());
        try {
            ClientTransaction invite = open.provider().getNewClientTransaction(invite(open, request, call));
            invite.sendRequest();
            call.calling(invite);
        } catch (SipException | ParseException | InvalidArgumentException | IOException e) {
            call.refused(SipErrors.notNow("NO_TRUNK"));
        }
        return call.outcome();
    }

    private Request invite(Signalling open, DispatchRequest request, PhoneCall call)
            throws ParseException, InvalidArgumentException, IOException {
        SipURI us = open.addresses().createSipURI(settings.callerId(), settings.localHost());
        SipURI them = open.addresses().createSipURI(request.number(), settings.host());
        them.setPort(settings.port());
        var port = open.provider().getListeningPoint("udp");
        var headers = open.headers();
        var tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Request invite = open.messages()
                .createRequest(
                        them,
                        Request.INVITE,
                        headers.createCallIdHeader(call.id()),
                        headers.createCSeqHeader(1L, Request.INVITE),
                        headers.createFromHeader(open.addresses().createAddress(us), tag),
                        headers.createToHeader(open.addresses().createAddress(them), null),
                        new java.util.ArrayList<>(
                                List.of(headers.createViaHeader(settings.localHost(), port.getPort(), "udp", null))),
                        headers.createMaxForwardsHeader(MOST_FORWARDS));
        SipURI contact = open.addresses().createSipURI(settings.callerId(), settings.localHost());
        contact.setPort(port.getPort());
        invite.addHeader(headers.createContactHeader(open.addresses().createAddress(contact)));
        invite.setContent(
                Sdp.offer(settings.localHost(), call.line().port()).getBytes(StandardCharsets.US_ASCII),
                headers.createContentTypeHeader("application", "sdp"));
        return invite;
    }

    private final class OurTrunk implements PhoneCall.Trunk {

        @Override
        public void cancel(ClientTransaction invite) {
            try {
                Signalling open = signalling;
                if (open != null) {
                    open.provider()
                            .getNewClientTransaction(invite.createCancel())
                            .sendRequest();
                }
            } catch (SipException e) {
                LOG.debug("Nothing to cancel: {}", e.toString());
            }
        }

        @Override
        public void bye(Dialog dialog) {
            try {
                Signalling open = signalling;
                if (open != null) {
                    dialog.sendRequest(open.provider().getNewClientTransaction(dialog.createRequest(Request.BYE)));
                }
            } catch (SipException e) {
                LOG.debug("Nothing to hang up: {}", e.toString());
            }
        }

        @Override
        public ScheduledFuture<?> after(Duration time, Runnable action) {
            return timers.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void over(PhoneCall call) {
            calls.remove(call.id());
            challenges.remove(call.id());
            sound.remove(call.line());
            lines.release();
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        Response response = event.getResponse();
        CSeqHeader sequence = (CSeqHeader) response.getHeader(CSeqHeader.NAME);
        if (!Request.INVITE.equals(sequence.getMethod())) {
            return;
        }
        PhoneCall call = calls.get(((CallIdHeader) response.getHeader(CallIdHeader.NAME)).getCallId());
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
        if (dialog == null) {
            return;
        }
        try {
            dialog.sendAck(dialog.createAck(sequence));
        } catch (SipException | InvalidArgumentException e) {
            LOG.debug("An answer could not be confirmed: {}", e.toString());
        }
        byte[] content = event.getResponse().getRawContent();
        var wish = content == null
                ? java.util.Optional.<Sdp.Wish>empty()
                : Sdp.read(new String(content, StandardCharsets.US_ASCII));
        if (call == null) {
            trunk.bye(dialog);
        } else if (wish.isEmpty()) {
            call.refused(new Outcome.Unknown("NO_SOUND", List.of(call.id())));
            trunk.bye(dialog);
        } else if (!call.answered(dialog, wish.get())) {
            trunk.bye(dialog);
        }
    }

    private void challenged(ResponseEvent event, PhoneCall call, int status) {
        Signalling open = signalling;
        boolean again = !settings.user().isEmpty() && challenges.merge(call.id(), 1, Integer::sum) < UNAUTHORIZED_TRIES;
        if (open == null || !again) {
            call.refused(SipErrors.of(status));
            return;
        }
        try {
            ClientTransaction proven = open.stack()
                    .getAuthenticationHelper((transaction, realm) -> new Account(realm), open.headers())
                    .handleChallenge(event.getResponse(), event.getClientTransaction(), open.provider(), 5);
            proven.sendRequest();
            call.calling(proven);
        } catch (SipException e) {
            call.refused(SipErrors.of(status));
        }
    }

    private final class Account implements UserCredentials {
        private final String realm;

        Account(String realm) {
            this.realm = realm;
        }

        @Override
        public String getUserName() {
            return settings.user();
        }

        @Override
        public String getPassword() {
            return settings.password();
        }

        @Override
        public String getSipDomain() {
            return realm;
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        Signalling open = signalling;
        if (open == null) {
            return;
        }
        Request request = event.getRequest();
        PhoneCall call = calls.get(((CallIdHeader) request.getHeader(CallIdHeader.NAME)).getCallId());
        String method = request.getMethod();
        if (Request.ACK.equals(method)) {
            return;
        }
        boolean known = Request.BYE.equals(method) || Request.OPTIONS.equals(method) || Request.INFO.equals(method);
        try {
            ServerTransaction transaction = event.getServerTransaction() == null
                    ? open.provider().getNewServerTransaction(request)
                    : event.getServerTransaction();
            transaction.sendResponse(
                    open.messages().createResponse(known ? Response.OK : Response.METHOD_NOT_ALLOWED, request));
        } catch (SipException | ParseException | InvalidArgumentException e) {
            LOG.debug("A request could not be answered: {}", e.toString());
        }
        if (call != null && Request.BYE.equals(method)) {
            call.hungUp();
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction != null
                && Request.INVITE.equals(transaction.getRequest().getMethod())) {
            String id = ((CallIdHeader) transaction.getRequest().getHeader(CallIdHeader.NAME)).getCallId();
            PhoneCall call = calls.get(id);
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
            open.stack().stop();
        }
    }
}
