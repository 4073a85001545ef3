package org.shouwang.smsc;

import java.io.IOException;
import java.io.OutputStream;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.OptionalParameter;

/** Sends answers, except where the behaviour of a number is to stay silent or to drop the link. */
final class MoodySender extends SynchronizedPDUSender {

    /** In place of a message id: no answer at all. */
    static final String SILENCE = "silence";
    /** In place of a message id: the link is cut where the answer would be. */
    static final String CUT = "cut";

    MoodySender() {
        super(new DefaultPDUSender());
    }

    @Override
    public byte[] sendSubmitSmResp(
            OutputStream os, int sequenceNumber, String messageId, OptionalParameter... optionalParameters)
            throws PDUStringException, IOException {
        if (SILENCE.equals(messageId)) {
            return new byte[0];
        }
        if (CUT.equals(messageId)) {
            os.close();
            throw new IOException("link cut on purpose");
        }
        return super.sendSubmitSmResp(os, sequenceNumber, messageId, optionalParameters);
    }
}
