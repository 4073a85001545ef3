package org.shouwang.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Rows of rosters for tests; every person has an ID number of the unassigned region 99 that nobody else has. */
public final class Rosters {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Rosters() {}

    /** A girl born on 1 April 2016 who lives with her grandparents, both parents away. */
    public static Map<String, String> child(String village, String school) {
        int serial = SERIAL.incrementAndGet();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("姓名", "林小禾");
        row.put("性别", "女");
        row.put("身份证号", idNumber("20160401", serial * 2));
        row.put("出生日期", "2016-04-01");
        row.put("民族", "汉族");
        row.put("居住地区划代码", village);
        row.put("学校", school);
        row.put("年级", "三年级");
        row.put("班级", "2班");
        row.put("是否寄宿", "否");
        row.put("监护类型", "祖父母");
        row.put("监护人姓名", "王长兰");
        row.put("与儿童关系", "奶奶");
        row.put("监护人电话", phone(serial));
        row.put("监护人文化程度", "文盲");
        row.put("父亲姓名", "林建军");
        row.put("父亲电话", phone(serial + 100_000));
        row.put("父亲外出地", "广东省");
        row.put("母亲姓名", "吴春燕");
        row.put("母亲电话", phone(serial + 200_000));
        row.put("母亲外出地", "广东省");
        row.put("健康状况", "健康");
        row.put("学业水平", "较好");
        row.put("风险等级", "R3");
        row.put("备注", "");
        return row;
    }

    /** A man of 87 who lives alone. */
    public static Map<String, String> elder(String village) {
        int serial = SERIAL.incrementAndGet();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("姓名", "袁天飞");
        row.put("性别", "男");
        row.put("身份证号", idNumber("19390105", serial * 2 + 1));
        row.put("出生日期", "1939-01-05");
        row.put("民族", "汉族");
        row.put("居住地区划代码", village);
        row.put("老人类别", "独居老人");
        row.put("自理能力", "轻度失能");
        row.put("主要照料人", "傅宏丽");
        row.put("与老人关系", "邻里");
        row.put("照料人电话", phone(serial + 300_000));
        row.put("本人电话", phone(serial + 400_000));
        row.put("本人文化程度", "小学");
        row.put("健康状况", "一般");
        row.put("风险等级", "");
        row.put("备注", "");
        return row;
    }

    /** The same row with some cells changed. */
    public static Map<String, String> with(Map<String, String> row, String... cells) {
        Map<String, String> copy = new LinkedHashMap<>(row);
        for (int i = 0; i < cells.length; i += 2) {
            copy.put(cells[i], cells[i + 1]);
        }
        return copy;
    }

    /** A child's row whose file is complete, with some cells changed. */
    public static Map<String, String> whole(Map<String, String> row, String... cells) {
        return with(with(row, "户口性质", "农业", "救助措施", "无", "委托照护原因", "父母双方外出", "监护情况", "较好", "家中能否辅导", "否"), cells);
    }

    /** Rows as a text table with the first row's columns. */
    public static String csv(List<Map<String, String>> rows) {
        String header = String.join(",", rows.get(0).keySet());
        return rows.stream()
                .map(row -> String.join(",", row.values()))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    /** One row as a text table. */
    public static String csv(Map<String, String> row) {
        return csv(List.of(row));
    }

    /** A valid number of region 990101; of the next ones when a region's thousand of a day is used up. */
    public static String idNumber(String birthDate, int order) {
        String first = 990_101 + order / 1000 + birthDate + "%03d".formatted(order % 1000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    private static String phone(int serial) {
        return "154%08d".formatted(serial);
    }
}
