package org.shouwang.notification.channel.smpp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ProviderEvents;
import org.shouwang.notification.text.SmsText;

/**
 * Texts over one SMPP account. A missing answer or a link lost after sending is {@link Outcome.Unknown}: the text may have
 * been taken, so it is never sent again from here.
 */
public final class SmppProvider implements ChannelProvider, AutoCloseable {

    /** Vendor parameter that carries our reference, so that the other side can prove a text was told once. */
    public static final short REFERENCE_TAG = 0x1400;

    private static final int HEADER_INDICATOR = 0x40;
    private static final int UNTHROTTLED_TRIES = 5;

    private final SmppProperties account;
    private final List<SmppLink> links = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Pace pace;
    private final ExecutorService window;

    /** Binds when {@link #open} is called. */
    public SmppProvider(SmppProperties account, ProviderEvents events, RandomGenerator random) {
        this.account = account;
        for (int i = 0; i < account.binds(); i++) {
            links.add(new SmppLink(account, new SmppInbox(account, events), random));
        }
        this.pace = new Pace(account.perSecond(), System.nanoTime());
        AtomicInteger number = new AtomicInteger();
        this.window = Executors.newFixedThreadPool(window(), task -> {
            Thread thread = new Thread(task, "smpp-submit-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts binding. */
    public void open() {
        links.forEach(SmppLink::open);
    }

    @Override
    public String id() {
        return account.id();
    }

    @Override
    public boolean speaks() {
        return false;
    }

    @Override
    public boolean ready() {
        return session() != null;
    }

    @Override
    public int window() {
        return account.window() * account.binds();
    }

    @Override
    public CompletionStage<Outcome> send(DispatchRequest request) {
        try {
            return CompletableFuture.supplyAsync(() -> submit(request), window);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(SmppErrors.noLink());
        }
    }

    @Override
    public void close() {
        window.shutdown();
        links.forEach(SmppLink::close);
    }

    /** The next link that is bound; none when none is. */
    private @Nullable SMPPSession session() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < links.size(); i++) {
            SMPPSession session =
                    links.get(Math.floorMod(first + i, links.size())).session();
            if (session != null) {
                return session;
            }
        }
        return null;
    }

    private Outcome submit(DispatchRequest request) {
        SmsText text = SmsText.of(request.content().text(), request.userReference() & 0xff);
        List<String> ids = new ArrayList<>();
        for (SmsText.Part part : text.parts()) {
            Outcome outcome = submit(request, text, part, ids.isEmpty() ? 1 : UNTHROTTLED_TRIES);
            if (outcome instanceof Outcome.Accepted accepted) {
                ids.addAll(accepted.ids());
            } else if (ids.isEmpty() && !(outcome instanceof Outcome.Unknown)) {
                return outcome;
            } else {
                return new Outcome.Unknown(
                        outcome instanceof Outcome.Unknown unknown ? unknown.why() : "PARTIAL", List.copyOf(ids));
            }
        }
        return new Outcome.Accepted(List.copyOf(ids));
    }

    private Outcome submit(DispatchRequest request, SmsText text, SmsText.Part part, int tries) {
        SMPPSession session = session();
        if (session == null) {
            return SmppErrors.noLink();
        }
        LockSupport.parkNanos(pace.reserve(System.nanoTime()));
        try {
            String id = submit(session, request, text, part);
            pace.taken();
            return new Outcome.Accepted(List.of(account.answerIds().canonical(id)));
        } catch (NegativeResponseException e) {
            if (e.getCommandStatus() == SMPPConstant.STAT_ESME_RTHROTTLED) {
                pace.throttled(System.nanoTime());
                return tries > 1 ? submit(request, text, part, tries - 1) : SmppErrors.of(e.getCommandStatus());
            }
            return SmppErrors.of(e.getCommandStatus());
        } catch (ResponseTimeoutException e) {
            return new Outcome.Unknown("NO_ANSWER", List.of());
        } catch (PDUException e) {
            return new Outcome.Rejected(ErrorClass.PERMANENT_CONTENT, "MALFORMED", Duration.ZERO);
        } catch (InvalidResponseException | IOException e) {
            return new Outcome.Unknown("LINK_LOST", List.of());
        }
    }

    private String submit(SMPPSession session, DispatchRequest request, SmsText text, SmsText.Part part)
            throws NegativeResponseException, ResponseTimeoutException, InvalidResponseException, PDUException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        account.sourceAddress(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        request.number(),
                        new ESMClass(part.header() ? HEADER_INDICATOR : 0),
                        (byte) 0,
                        (byte) 1,
                        null,
                        relative(request.validity()),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding(text.alphabet()),
                        (byte) 0,
                        part.octets(),
                        new OptionalParameter.User_message_reference((short) request.userReference()),
                        new OptionalParameter.OctetString(
                                REFERENCE_TAG, request.reference().getBytes(StandardCharsets.UTF_8)))
                .getMessageId();
    }

    private static DataCoding coding(SmsText.Alphabet alphabet) {
        return new GeneralDataCoding(alphabet == SmsText.Alphabet.GSM7 ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2);
    }

    /** SMPP's relative time: YYMMDDhhmmss000R. */
    static String relative(Duration validity) {
        return "0000%02d%02d%02d%02d000R"
                .formatted(
                        Math.min(30, validity.toDays()),
                        validity.toHoursPart(),
                        validity.toMinutesPart(),
                        validity.toSecondsPart());
    }
}
