package org.shouwang.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links clients have bound, and the door (loopback only) through which they bind. */
final class Links implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final int BIND_WITHIN_MS = 5_000;
    private static final int PROCESSORS = 8;
    private static final int QUEUE = 5_000;
    private static final long TRANSACTION_MS = 10_000;

    private final SmscSettings settings;
    private final ServerMessageReceiverListener receiver;
    private final Runnable onBound;
    private final ServerSocket door;
    private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService greeters = Executors.newCachedThreadPool(task -> daemon(task, "smsc-bind"));

    Links(SmscSettings settings, ServerMessageReceiverListener receiver, Runnable onBound) {
        this.settings = settings;
        this.receiver = receiver;
        this.onBound = onBound;
        try {
            door = new ServerSocket(settings.port(), 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open() {
        daemon(this::welcome, "smsc-accept").start();
    }

    int port() {
        return door.getLocalPort();
    }

    int count() {
        return bound.size();
    }

    /** A link that can take messages for the client, in turn; none when nobody is bound. */
    @Nullable
    SMPPServerSession any() {
        List<SMPPServerSession> usable = bound.stream()
                .filter(link -> link.getSessionState().isReceivable())
                .toList();
        return usable.isEmpty() ? null : usable.get(Math.floorMod(turn.getAndIncrement(), usable.size()));
    }

    /** Cuts every link without a word. */
    int drop() {
        int cut = bound.size();
        bound.forEach(SMPPServerSession::close);
        bound.clear();
        return cut;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("door already closed", e);
        }
        drop();
        greeters.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                socket.setTcpNoDelay(true);
                greeters.execute(() -> greet(socket));
            } catch (IOException e) {
                LOG.debug("door closed", e);
            }
        }
    }

    private void greet(Socket socket) {
        try {
            SMPPServerSession link = new SMPPServerSession(
                    new SocketConnection(socket), null, receiver, null, PROCESSORS, QUEUE, new MoodySender(), reader());
            link.setTransactionTimer(TRANSACTION_MS);
            BindRequest bind = link.waitForBind(BIND_WITHIN_MS);
            if (!settings.systemId().equals(bind.getSystemId())) {
                bind.reject(SMPPConstant.STAT_ESME_RINVSYSID);
                return;
            }
            if (!settings.password().equals(bind.getPassword())) {
                bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            link.addSessionStateListener((now, before, source) -> {
                if (!now.isBound()) {
                    bound.remove(link);
                }
            });
            bound.add(link);
            bind.accept("SMSC", InterfaceVersion.IF_34);
            onBound.run();
        } catch (IOException | PDUStringException | TimeoutException e) {
            LOG.info("nobody bound: {}", e.getMessage());
        }
    }

    private static org.jsmpp.PDUReader reader() {
        return new org.jsmpp.DefaultPDUReader();
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
