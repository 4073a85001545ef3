package org.shouwang.notification.channel.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one transceiver bound; binds again after a loss, with growing pauses and jitter. */
final class SmppLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final int PROCESSORS = 16;
    private static final int QUEUE = 5_000;
    private static final double JITTER = 0.3;

    private final SmppProperties account;
    private final MessageReceiverListener inbox;
    private final RandomGenerator random;
    private final Thread keeper = new Thread(this::keep, "smpp-link");
    private volatile @Nullable SMPPSession bound;
    private volatile boolean running = true;

    SmppLink(SmppProperties account, MessageReceiverListener inbox, RandomGenerator random) {
        this.account = account;
        this.inbox = inbox;
        this.random = random;
        keeper.setDaemon(true);
    }

    void open() {
        keeper.start();
    }

    /** The bound session; none while there is no link. */
    @Nullable
    SMPPSession session() {
        SMPPSession now = bound;
        return now != null && now.getSessionState().isTransmittable() ? now : null;
    }

    @Override
    public void close() {
        running = false;
        keeper.interrupt();
        SMPPSession last = bound;
        if (last != null) {
            last.unbindAndClose();
        }
    }

    private void keep() {
        Duration pause = account.reconnectFrom();
        while (running) {
            try {
                CountDownLatch lost = new CountDownLatch(1);
                bound = bind(lost);
                pause = account.reconnectFrom();
                LOG.info("bound to {}:{} as {}", account.host(), account.port(), account.systemId());
                lost.await();
                bound = null;
                LOG.warn("link to {}:{} lost", account.host(), account.port());
            } catch (IOException e) {
                LOG.warn("cannot bind to {}:{}: {}", account.host(), account.port(), e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            pause = rest(pause);
        }
    }

    private SMPPSession bind(CountDownLatch lost) throws IOException {
        SMPPSession session = account.tls() ? new SMPPSession(new SSLSocketConnectionFactory()) : new SMPPSession();
        session.setTransactionTimer(account.answerWithin().toMillis());
        session.setEnquireLinkTimer((int) account.enquireEvery().toMillis());
        session.setPduProcessorDegree(PROCESSORS);
        session.setQueueCapacity(QUEUE);
        session.setMessageReceiverListener(inbox);
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED || now == SessionState.UNBOUND) {
                lost.countDown();
            }
        });
        session.connectAndBind(
                account.host(),
                account.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        account.systemId(),
                        account.password(),
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                account.answerWithin().toMillis());
        return session;
    }

    private Duration rest(Duration pause) {
        long millis = (long) (pause.toMillis() * (1 + JITTER * random.nextDouble()));
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(account.reconnectUpTo()) > 0 ? account.reconnectUpTo() : longer;
    }
}
