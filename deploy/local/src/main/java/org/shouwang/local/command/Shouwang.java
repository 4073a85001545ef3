package org.shouwang.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.shouwang.local.LocalProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./shouwang}: the platform on one machine. */
@Command(
        name = "shouwang",
        description = "守望：在一台机器上运行整个平台。%nShouwang: the whole platform on one machine.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RulesCommand.class,
            AuditCommand.class,
            SecretsCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Shouwang {
    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    private Shouwang() {}

    /** Runs a command and ends with its status: 0, 1 if something went wrong, 2 if it was not understood. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Shouwang()).setOut(new java.io.PrintWriter(OUT, true));
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof LocalProblem problem) {
                ERR.println("✗ " + problem.chinese());
                ERR.println("  " + problem.english());
            } else {
                failure.printStackTrace(ERR);
            }
            return 1;
        });
        System.exit(line.execute(arguments.length == 0 ? new String[] {"help"} : arguments));
    }
}
