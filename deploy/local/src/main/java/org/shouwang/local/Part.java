package org.shouwang.local;

import java.util.Arrays;
import java.util.List;

/** The processes of the platform. */
public enum Part {
    DATABASE("mongo", "数据库", "database", 512),
    BROKER("kafka", "消息服务", "message broker", 320),
    TEXT_CENTRE("smsc", "短信中心模拟器", "text centre simulator", 64),
    TELEPHONES("phones", "电话模拟器", "telephones", 64),
    REGISTRY("registry-service", "登记服务", "registry", 256),
    CARE_ACTIVITY("care-activity-service", "关爱活动服务", "care activity", 256),
    NOTIFICATION("notification-service", "通知服务", "notification", 256),
    REPORTING("reporting-service", "报表服务", "reporting", 256),
    GATEWAY("gateway", "网关", "gateway", 256);

    private final String process;
    private final String chinese;
    private final String english;
    private final int heapMegabytes;

    Part(String process, String chinese, String english, int heapMegabytes) {
        this.process = process;
        this.chinese = chinese;
        this.english = english;
        this.heapMegabytes = heapMegabytes;
    }

    /** Name of its process, of its log and of its jar; for a service also the name of its consumer group. */
    public String process() {
        return process;
    }

    /** Its name in both languages. */
    public String title() {
        return chinese + " " + english;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    /** Largest Java heap in MB: for a demo, or for a run under load, which keeps some 800,000 documents in the database. */
    int heapMegabytes(boolean load) {
        return load ? heapMegabytes * (this == DATABASE ? 12 : 2) : heapMegabytes;
    }

    /** Whether it is one of our services, not what they run on. */
    public boolean service() {
        return ordinal() >= REGISTRY.ordinal();
    }

    /** The five services. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::service).toList();
    }

    /** What the services run on. */
    public static List<Part> infrastructure() {
        return Arrays.stream(values()).filter(part -> !part.service()).toList();
    }

    /** The part with that process name. */
    public static Part named(String process) {
        return Arrays.stream(values())
                .filter(part -> part.process.equals(process))
                .findFirst()
                .orElseThrow(() -> new LocalProblem(
                        "没有名为 %s 的进程。".formatted(process),
                        "There is no process called %s; there are: %s."
                                .formatted(
                                        process,
                                        Arrays.stream(values())
                                                .map(Part::process)
                                                .toList())));
    }
}
