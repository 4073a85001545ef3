package org.shouwang.smsc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A client of the simulator that remembers what it was brought. */
final class Client implements MessageReceiverListener, AutoCloseable {

    record Brought(String from, boolean receipt, String text, String id) {}

    final List<Brought> brought = new CopyOnWriteArrayList<>();
    final SMPPSession session = new SMPPSession();

    static Client bind(int port, String password) throws IOException {
        Client client = new Client();
        client.session.setTransactionTimer(500);
        client.session.setMessageReceiverListener(client);
        client.session.connectAndBind(
                "127.0.0.1",
                port,
                new BindParameter(
                        BindType.BIND_TRX,
                        "esme",
                        password,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
        return client;
    }

    String send(String to, String text, String reference) throws Exception {
        return send(to, text.getBytes(StandardCharsets.UTF_16BE), false, reference);
    }

    String send(String to, byte[] octets, boolean header, String reference) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "1069000123",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(header ? 0x40 : 0),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        octets,
                        new OptionalParameter.OctetString(
                                SubmitReader.REFERENCE_TAG, reference.getBytes(StandardCharsets.UTF_8)))
                .getMessageId();
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
        OptionalParameter id = message.getOptionalParameter(OptionalParameter.Tag.RECEIPTED_MESSAGE_ID);
        String text = message.isSmscDeliveryReceipt()
                ? new String(message.getShortMessage(), StandardCharsets.US_ASCII)
                : new String(message.getShortMessage(), StandardCharsets.UTF_16BE);
        brought.add(new Brought(
                message.getSourceAddr(),
                message.isSmscDeliveryReceipt(),
                text,
                id instanceof OptionalParameter.Receipted_message_id receipted ? receipted.getValueAsString() : ""));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not used", 3);
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
