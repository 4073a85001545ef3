package org.shouwang.smsc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Takes submits: answers as the number's behaviour asks, logs before answering, sets receipts going. */
final class Exchange implements ServerMessageReceiverListener {

    private final SmscSettings settings;
    private final SubmitLog log;
    private final Handsets handsets;
    private final Map<UUID, Boolean> throttledOnce = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong submits = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final Links links;
    private final ReceiptDesk desk;
    private long second;
    private int inSecond;

    Exchange(SmscSettings settings, SubmitLog log, Handsets handsets) {
        this.settings = settings;
        this.log = log;
        this.handsets = handsets;
        this.links = new Links(settings, this, this::bound);
        this.desk = new ReceiptDesk(links, log);
    }

    Links links() {
        return links;
    }

    ReceiptDesk desk() {
        return desk;
    }

    /** Takes up where the log ends: texts, numbering, and receipts nobody has confirmed. */
    void resume() {
        Map<String, Part> open = new LinkedHashMap<>();
        log.replay(
                part -> {
                    handsets.take(part);
                    ids.accumulateAndGet(Long.parseLong(part.id(), 16), Math::max);
                    if (part.receiptWanted()) {
                        open.put(part.id(), part);
                    }
                },
                (id, state) -> {
                    handsets.settle(id, state);
                    open.remove(id);
                    desk.counted(1);
                });
        open.values().forEach(part -> {
            Receipt receipt = receipt(part);
            handsets.settle(part.id(), receipt.state());
            desk.hold(receipt);
        });
    }

    Counts counts() {
        return new Counts(
                submits.get(),
                handsets.accepted(),
                handsets.whole(),
                handsets.duplicates(),
                throttled.get(),
                refused.get(),
                unanswered.get(),
                desk.confirmed(),
                desk.waiting(),
                links.count());
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession link) throws ProcessRequestException {
        submits.incrementAndGet();
        if (tooFast()) {
            throw refuse(throttled, SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        Behaviour behaviour = Behaviour.of(submit.getDestAddress());
        switch (behaviour) {
            case INVALID_NUMBER -> throw refuse(refused, SMPPConstant.STAT_ESME_RINVDSTADR);
            case QUEUE_FULL -> throw refuse(refused, SMPPConstant.STAT_ESME_RMSGQFUL);
            case NEVER_ANSWERS -> {
                unanswered.incrementAndGet();
                return answer(MoodySender.SILENCE);
            }
            default -> {
                return accept(submit, behaviour);
            }
        }
    }

    private SubmitSmResult accept(SubmitSm submit, Behaviour behaviour) throws ProcessRequestException {
        Part part = SubmitReader.read(
                submit,
                "%08x".formatted(ids.incrementAndGet()),
                settings.clock().instant());
        if (behaviour == Behaviour.THROTTLED_ONCE
                && throttledOnce.putIfAbsent(UUID.nameUUIDFromBytes(bytes(part.identity())), true) == null) {
            throw refuse(throttled, SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        log.accepted(part);
        handsets.take(part);
        Receipt receipt = receipt(part);
        Runnable atHandset = () -> handsets.settle(part.id(), receipt.state());
        if (behaviour == Behaviour.RECEIPT_FIRST && part.receiptWanted()) {
            atHandset.run();
            desk.now(receipt);
        } else if (part.receiptWanted()) {
            desk.later(receipt, settings.receiptDelay(), atHandset);
            if (behaviour == Behaviour.RECEIPT_TWICE) {
                desk.later(receipt, settings.receiptDelay().plusMillis(20), atHandset);
            }
        } else {
            atHandset.run();
        }
        if (behaviour == Behaviour.LINK_DROPS) {
            unanswered.incrementAndGet();
            return answer(MoodySender.CUT);
        }
        pause(settings.responseDelay());
        return answer(part.id());
    }

    private Receipt receipt(Part part) {
        return new Receipt(
                part, Behaviour.of(part.to()).receiptState(), settings.clock().instant());
    }

    private synchronized boolean tooFast() {
        if (settings.perSecond() == 0) {
            return false;
        }
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            inSecond = 0;
        }
        return ++inSecond > settings.perSecond();
    }

    private void bound() {
        desk.bringHeld();
    }

    private static ProcessRequestException refuse(AtomicLong counter, int status) {
        counter.incrementAndGet();
        return new ProcessRequestException("refused", status);
    }

    private static SubmitSmResult answer(String id) {
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void pause(Duration delay) {
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
    }

    private static ProcessRequestException unsupported() {
        return new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession link)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession link) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession link) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession link) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession link)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession link)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession link)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session link) throws ProcessRequestException {
        throw unsupported();
    }
}
