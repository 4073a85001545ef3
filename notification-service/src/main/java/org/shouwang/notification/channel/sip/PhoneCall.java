package org.shouwang.notification.channel.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.channel.voice.Sound;

/**
 * One call, from the first ring to its end. What happens to it comes from three threads (signalling, sound, timers), so all is done
 * under its lock, and only the first end counts.
 */
final class PhoneCall {

    static final char NO_KEY = 0;
    static final char DONE = '1';
    static final char AGAIN = '2';
    static final char HELP = '3';

    /** What a call asks of the trunk. */
    interface Trunk {
        /** Gives up ringing. */
        void cancel(ClientTransaction invite);

        /** Hangs up. */
        void bye(Dialog dialog);

        /** Runs something after a while. */
        ScheduledFuture<?> after(Duration time, Runnable action);

        /** The call is over; its line is free. */
        void over(PhoneCall call);
    }

    private enum State {
        CALLING,
        RINGING,
        TALKING,
        OVER
    }

    private final String id;
    private final SipProperties settings;
    private final Sound words;
    private final Trunk trunk;
    private final SoundLine line;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private State state = State.CALLING;
    private @Nullable ClientTransaction invite;
    private @Nullable Dialog dialog;
    private @Nullable ScheduledFuture<?> timer;
    private int said;
    private boolean heard;

    PhoneCall(String id, SipProperties settings, Sound words, Trunk trunk) throws IOException {
        this.id = id;
        this.settings = settings;
        this.words = words;
        this.trunk = trunk;
        this.line = new SoundLine(settings.localHost(), key -> pressed((char) key));
    }

    String id() {
        return id;
    }

    SoundLine line() {
        return line;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    /** The call went out. */
    synchronized void calling(ClientTransaction sent) {
        invite = sent;
        if (state == State.CALLING) {
            wait(settings.firstAnswerWithin(), () -> giveUp(SipErrors.silent()));
        }
    }

    /** The provider tries, or it rings. */
    synchronized void progress() {
        if (state == State.CALLING) {
            state = State.RINGING;
            wait(settings.ringFor(), () -> giveUp(SipErrors.noAnswer()));
        }
    }

    private synchronized void giveUp(Outcome.Rejected why) {
        if (state == State.CALLING || state == State.RINGING) {
            ClientTransaction sent = invite;
            if (sent != null) {
                trunk.cancel(sent);
            }
            end(why);
        }
    }

    /** Somebody answered; false = we have given up meanwhile, or somebody else answered first: that phone is to be hung up. */
    synchronized boolean answered(Dialog established, Sdp.Wish wish) {
        if (state == State.OVER) {
            return false;
        }
        if (state == State.TALKING) {
            return established.equals(dialog);
        }
        state = State.TALKING;
        dialog = established;
        stopTimer();
        line.connect(wish);
        say();
        return true;
    }

    private void say() {
        said++;
        stopTimer();
        line.play(words, this::saidToTheEnd);
    }

    private synchronized void saidToTheEnd() {
        if (state == State.TALKING) {
            heard = true;
            wait(settings.keyWithin(), this::noKey);
        }
    }

    private synchronized void noKey() {
        if (state != State.TALKING) {
            return;
        }
        if (said < settings.times()) {
            say();
        } else {
            hangUp(NO_KEY);
        }
    }

    private synchronized void pressed(char key) {
        if (state != State.TALKING) {
            return;
        }
        if (key == AGAIN) {
            say();
        } else if (key == DONE || key == HELP) {
            hangUp(key);
        }
    }

    private void hangUp(char key) {
        Dialog established = dialog;
        if (established != null) {
            trunk.bye(established);
        }
        end(new Outcome.Answered(id, key));
    }

    /** The other side hung up. */
    synchronized void hungUp() {
        if (state == State.TALKING) {
            end(heard ? new Outcome.Answered(id, NO_KEY) : SipErrors.hungUp());
        } else if (state != State.OVER) {
            end(SipErrors.noAnswer());
        }
    }

    /** The trunk refused, or the call could not be made. */
    synchronized void refused(Outcome why) {
        if (state != State.OVER) {
            end(why);
        }
    }

    /** We stop working: whoever is being spoken to was reached, perhaps; whoever is being called was not. */
    synchronized void stop() {
        if (state == State.TALKING) {
            Dialog established = dialog;
            if (established != null) {
                trunk.bye(established);
            }
            end(new Outcome.Unknown("STOPPED", List.of(id)));
        } else {
            giveUp(SipErrors.notNow("STOPPED"));
        }
    }

    private void end(Outcome how) {
        state = State.OVER;
        stopTimer();
        trunk.over(this);
        outcome.complete(how);
    }

    private void wait(Duration time, Runnable then) {
        stopTimer();
        timer = trunk.after(time, then);
    }

    private void stopTimer() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }
}
