package org.shouwang.smsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings receipts and replies to the client; what nobody confirms is held and brought again after the next bind. */
final class ReceiptDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptDesk.class);
    private static final int CARRIERS = 32;
    private static final long AGAIN_MS = 1_000;
    private static final DataCoding UCS2 = new GeneralDataCoding(Alphabet.ALPHA_UCS2);
    private static final DataCoding LATIN = new GeneralDataCoding(Alphabet.ALPHA_DEFAULT);

    private sealed interface Letter {
        record ForReceipt(Receipt receipt) implements Letter {}

        record ForReply(String from, String to, String text) implements Letter {}
    }

    private final Links links;
    private final SubmitLog log;
    private final Deque<Letter> held = new ArrayDeque<>();
    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final ExecutorService carriers =
            Executors.newFixedThreadPool(CARRIERS, task -> Links.daemon(task, "smsc-receipt"));
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(1, task -> Links.daemon(task, "smsc-timer"));

    ReceiptDesk(Links links, SubmitLog log) {
        this.links = links;
        this.log = log;
        timer.scheduleWithFixedDelay(this::bringHeld, AGAIN_MS, AGAIN_MS, TimeUnit.MILLISECONDS);
    }

    /** Brings the receipt after this delay. */
    void later(Receipt receipt, Duration delay, Runnable atHandset) {
        waiting.incrementAndGet();
        timer.schedule(
                () -> {
                    atHandset.run();
                    carriers.execute(() -> bring(new Letter.ForReceipt(receipt)));
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Brings the receipt before this method returns, or holds it. */
    void now(Receipt receipt) {
        waiting.incrementAndGet();
        bring(new Letter.ForReceipt(receipt));
    }

    /** Keeps a receipt for the next bind. */
    void hold(Receipt receipt) {
        waiting.incrementAndGet();
        hold(new Letter.ForReceipt(receipt));
    }

    /** Brings a text that somebody wrote on a handset. */
    void reply(String from, String to, String text) {
        carriers.execute(() -> bring(new Letter.ForReply(from, to, text)));
    }

    /** Somebody has bound: what waited goes out. */
    void bringHeld() {
        if (links.any() == null) {
            return;
        }
        List<Letter> now;
        synchronized (held) {
            now = new ArrayList<>(held);
            held.clear();
        }
        now.forEach(letter -> carriers.execute(() -> bring(letter)));
    }

    void counted(long receipts) {
        confirmed.addAndGet(receipts);
    }

    long confirmed() {
        return confirmed.get();
    }

    long waiting() {
        return waiting.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        carriers.shutdownNow();
    }

    private void bring(Letter letter) {
        SMPPServerSession link = links.any();
        if (link == null) {
            hold(letter);
            return;
        }
        try {
            if (letter instanceof Letter.ForReceipt receipt) {
                deliver(link, receipt.receipt());
                log.receipted(receipt.receipt().part().id(), receipt.receipt().state());
                confirmed.incrementAndGet();
                waiting.decrementAndGet();
            } else if (letter instanceof Letter.ForReply reply) {
                deliver(
                        link,
                        reply.from(),
                        reply.to(),
                        new ESMClass(),
                        UCS2,
                        reply.text().getBytes(StandardCharsets.UTF_16BE));
            }
        } catch (NegativeResponseException
                | ResponseTimeoutException
                | InvalidResponseException
                | PDUException
                | IOException e) {
            LOG.info("not confirmed, held: {}", e.getMessage());
            hold(letter);
        }
    }

    private void hold(Letter letter) {
        synchronized (held) {
            held.add(letter);
        }
    }

    private static void deliver(SMPPServerSession link, Receipt receipt)
            throws NegativeResponseException, ResponseTimeoutException, InvalidResponseException, PDUException,
                    IOException {
        Part part = receipt.part();
        List<OptionalParameter> extras = new ArrayList<>();
        extras.add(new OptionalParameter.Receipted_message_id(part.id()));
        extras.add(new OptionalParameter.Message_state(state(receipt.state()).value()));
        if (part.userReference() != null) {
            extras.add(new OptionalParameter.User_message_reference(
                    part.userReference().shortValue()));
        }
        ESMClass receiptClass = new ESMClass();
        receiptClass.setSpecificFeature(org.jsmpp.bean.GSMSpecificFeature.DEFAULT);
        receiptClass.setMessageType(org.jsmpp.bean.MessageType.SMSC_DEL_RECEIPT);
        deliver(
                link,
                part.to(),
                part.from(),
                receiptClass,
                LATIN,
                receipt.text().getBytes(StandardCharsets.US_ASCII),
                extras.toArray(OptionalParameter[]::new));
    }

    private static void deliver(
            SMPPServerSession link,
            String from,
            String to,
            ESMClass kind,
            DataCoding coding,
            byte[] text,
            OptionalParameter... extras)
            throws NegativeResponseException, ResponseTimeoutException, InvalidResponseException, PDUException,
                    IOException {
        link.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                from,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                to,
                kind,
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(),
                coding,
                text,
                extras);
    }

    private static MessageState state(String receiptState) {
        return switch (receiptState) {
            case "UNDELIV" -> MessageState.UNDELIVERABLE;
            case "EXPIRED" -> MessageState.EXPIRED;
            case "REJECTD" -> MessageState.REJECTED;
            default -> MessageState.DELIVERED;
        };
    }
}
