package org.shouwang.notification.channel.sip;

import gov.nist.javax.sip.SipStackExt;
import gov.nist.javax.sip.clientauthutils.UserCredentials;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our port on the trunk: makes the messages of SIP and sends them. What comes back goes to the listener. */
final class Signalling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Signalling.class);
    private static final int MOST_FORWARDS = 70;
    private static final int PROOF_SECONDS = 5;

    private final SipProperties settings;
    private final SipStackExt stack;
    private final SipProvider provider;
    private final AddressFactory addresses;
    private final HeaderFactory headers;
    private final MessageFactory messages;

    /** Opens the port. @throws IllegalStateException when it is taken */
    Signalling(SipProperties settings, SipListener listener) {
        this.settings = settings;
        SipFactory factory = SipFactory.getInstance();
        factory.setPathName("gov.nist");
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "shouwang-" + settings.id() + '-' + System.nanoTime());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietLogger.class.getName());
        properties.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietLogger.class.getName());
        try {
            stack = (SipStackExt) factory.createSipStack(properties);
            int port = settings.localPort() == 0 ? freePort() : settings.localPort();
            provider = stack.createSipProvider(stack.createListeningPoint(settings.localHost(), port, "udp"));
            provider.addSipListener(listener);
            addresses = factory.createAddressFactory();
            headers = factory.createHeaderFactory();
            messages = factory.createMessageFactory();
        } catch (SipException | InvalidArgumentException | TooManyListenersException | IOException e) {
            throw new IllegalStateException("no port for calls: " + e.getMessage(), e);
        }
    }

    private int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(settings.localHost()))) {
            return socket.getLocalPort();
        }
    }

    /**
     * Calls a number.
     *
     * @param callId of the call
     * @param soundPort where we hear it
     */
    ClientTransaction invite(String callId, String number, int soundPort) throws SipException {
        try {
            ClientTransaction invite = provider.getNewClientTransaction(invitation(callId, number, soundPort));
            invite.sendRequest();
            return invite;
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("no number to call");
        }
    }

    private Request invitation(String callId, String number, int soundPort)
            throws ParseException, InvalidArgumentException {
        SipURI us = addresses.createSipURI(settings.callerId(), settings.localHost());
        SipURI them = addresses.createSipURI(number, settings.host());
        them.setPort(settings.port());
        int port = provider.getListeningPoint("udp").getPort();
        String tag = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Request invite = messages.createRequest(
                them,
                Request.INVITE,
                headers.createCallIdHeader(callId),
                headers.createCSeqHeader(1L, Request.INVITE),
                headers.createFromHeader(addresses.createAddress(us), tag),
                headers.createToHeader(addresses.createAddress(them), null),
                new ArrayList<>(List.of(headers.createViaHeader(settings.localHost(), port, "udp", null))),
                headers.createMaxForwardsHeader(MOST_FORWARDS));
        SipURI contact = addresses.createSipURI(settings.callerId(), settings.localHost());
        contact.setPort(port);
        invite.addHeader(headers.createContactHeader(addresses.createAddress(contact)));
        invite.setContent(
                Sdp.offer(settings.localHost(), soundPort).getBytes(StandardCharsets.US_ASCII),
                headers.createContentTypeHeader("application", "sdp"));
        return invite;
    }

    /** The same call once more, with the proof the trunk asked for. */
    ClientTransaction prove(ResponseEvent challenge) throws SipException {
        ClientTransaction proven = stack.getAuthenticationHelper((call, realm) -> new Account(realm), headers)
                .handleChallenge(challenge.getResponse(), challenge.getClientTransaction(), provider, PROOF_SECONDS);
        proven.sendRequest();
        return proven;
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

    /** Confirms that somebody answered, as often as it is said. */
    void confirm(Dialog dialog, long sequence) {
        try {
            dialog.sendAck(dialog.createAck(sequence));
        } catch (SipException | InvalidArgumentException e) {
            LOG.debug("An answer could not be confirmed: {}", e.toString());
        }
    }

    /** Gives up ringing. */
    void cancel(ClientTransaction invite) {
        try {
            provider.getNewClientTransaction(invite.createCancel()).sendRequest();
        } catch (SipException e) {
            LOG.debug("Nothing to cancel: {}", e.toString());
        }
    }

    /** Hangs up. */
    void bye(Dialog dialog) {
        try {
            dialog.sendRequest(provider.getNewClientTransaction(dialog.createRequest(Request.BYE)));
        } catch (SipException e) {
            LOG.debug("Nothing to hang up: {}", e.toString());
        }
    }

    /** Answers what the other side asked. */
    void answer(RequestEvent asked, int status) {
        try {
            ServerTransaction transaction = asked.getServerTransaction() == null
                    ? provider.getNewServerTransaction(asked.getRequest())
                    : asked.getServerTransaction();
            transaction.sendResponse(messages.createResponse(status, asked.getRequest()));
        } catch (SipException | ParseException | InvalidArgumentException e) {
            LOG.debug("A request could not be answered: {}", e.toString());
        }
    }

    @Override
    public void close() {
        try {
            stack.stop();
        } catch (NullPointerException e) {
            // the library's reader had not begun yet; its socket is closed all the same
            LOG.debug("Stopped before it had begun");
        }
    }
}
