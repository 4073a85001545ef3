package org.shouwang.local.command;

import java.util.concurrent.TimeUnit;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.Secrets;
import org.shouwang.local.Table;

/** A platform that belongs to this launcher: Ctrl-C stops it in the right order. */
final class Running {
    private final Platform platform;
    private final Thread atEnd;

    private Running(Platform platform) {
        this.platform = platform;
        this.atEnd = new Thread(platform::stop, "stop");
    }

    /** Starts it unless it runs already; stops what was started if something does not. */
    static Running start(Platform platform) {
        platform.requireStopped();
        Running running = new Running(platform);
        Runtime.getRuntime().addShutdownHook(running.atEnd);
        platform.start();
        return running;
    }

    /** Leaves it running when this launcher ends. */
    void leave() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    /** Waits for Ctrl-C, or until somebody has stopped the platform from elsewhere. */
    void awaitEnd() throws InterruptedException {
        Shouwang.OUT.println("按 Ctrl-C 停止。 Stop with Ctrl-C.");
        while (platform.running()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Prints where it is and who can log in. */
    void introduce() {
        Shouwang.OUT.println();
        Shouwang.OUT.println("网页 web page   " + platform.gateway());
        Shouwang.OUT.println("短信 handsets   " + platform.address(Part.TEXT_CENTRE) + "/texts");
        if (platform.settings().telephones()) {
            Shouwang.OUT.println("电话 calls      " + platform.address(Part.TELEPHONES) + "/calls");
        }
        Shouwang.OUT.println("密码 passwords  " + platform.secrets().file());
        Shouwang.OUT.println();
        Table table = new Table("账号 login", "密码 password", "是谁 who");
        for (Secrets.Person person : platform.secrets().people()) {
            table.row(person.login(), platform.secrets().ofLogin(person.login()), person.title());
        }
        table.print(Shouwang.OUT);
        Shouwang.OUT.println();
    }
}
