package org.shouwang.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shouwang.local.ComposeSecrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the secrets of an installation on containers. */
@Command(
        name = "secrets",
        description = "为容器部署生成密钥文件（已有的不变）。 Make the secret files for deploy/compose; those there stay as they are.",
        mixinStandardHelpOptions = true)
final class SecretsCommand implements Callable<Integer> {
    @Parameters(description = "目录 Directory, such as deploy/compose/secrets")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        new ComposeSecrets(directory).make();
        Shouwang.OUT.println("密钥在 %s；请把短信、电话服务商给的密码写入其中的 smpp-password、sip-password。".formatted(directory));
        Shouwang.OUT.println(
                "The secrets are in %s; write the passwords of text provider and trunk into smpp-password, sip-password."
                        .formatted(directory));
        return 0;
    }
}
