package org.shouwang.notification.channel.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.ProviderEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes receipts and replies; answers the provider only after they are stored, else asks for them again. */
final class SmppInbox implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppInbox.class);
    private static final Pattern ID = Pattern.compile("(?i)\\bid:(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:(\\w+)");
    private static final Set<String> DELIVERED = Set.of("DELIVRD");
    private static final Set<String> NEVER = Set.of("UNDELIV", "EXPIRED", "DELETED", "REJECTD");
    private static final int UCS2 = 8;
    private static final int TEMPORARY_APPLICATION_ERROR = SMPPConstant.STAT_ESME_RX_T_APPN;

    private final SmppProperties account;
    private final ProviderEvents events;

    SmppInbox(SmppProperties account, ProviderEvents events) {
        this.account = account;
        this.events = events;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (message.isSmscDeliveryReceipt()) {
                receipt(message);
            } else {
                events.inbound(new ProviderEvents.Inbound(account.id(), message.getSourceAddr(), text(message)));
            }
        } catch (RuntimeException e) {
            LOG.warn("not stored, asked for again: {}", e.toString());
            throw new ProcessRequestException("not stored", TEMPORARY_APPLICATION_ERROR);
        }
    }

    private void receipt(DeliverSm message) {
        String text = new String(message.getShortMessage(), StandardCharsets.ISO_8859_1);
        String id = id(message, text);
        String state = find(STATE, text);
        if (id == null || state == null) {
            LOG.warn("a receipt without id or state is left aside");
        } else if (DELIVERED.contains(state) || NEVER.contains(state)) {
            events.receipt(new ProviderEvents.Receipt(
                    account.id(),
                    account.receiptIds().canonical(id),
                    DELIVERED.contains(state),
                    state,
                    message.getSourceAddr(),
                    userReference(message)));
        }
    }

    private static @Nullable String id(DeliverSm message, String text) {
        if (message.getOptionalParameter(OptionalParameter.Tag.RECEIPTED_MESSAGE_ID)
                instanceof OptionalParameter.Receipted_message_id parameter) {
            return parameter.getValueAsString();
        }
        return find(ID, text);
    }

    private static @Nullable Integer userReference(DeliverSm message) {
        return message.getOptionalParameter(OptionalParameter.Tag.USER_MESSAGE_REFERENCE)
                        instanceof OptionalParameter.Short number
                ? Integer.valueOf(number.getValue() & 0xffff)
                : null;
    }

    private static @Nullable String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String text(DeliverSm message) {
        return new String(
                message.getShortMessage(),
                (message.getDataCoding() & 0x0f) == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("alert notification ignored");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
