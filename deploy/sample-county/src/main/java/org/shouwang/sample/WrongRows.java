package org.shouwang.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that must be refused, each for one known reason, strewn among the right ones: one after every ninth. */
final class WrongRows {

    private static final int EVERY = 9;

    private WrongRows() {}

    /** Wrong lines made from right children, so that only the named cell is at fault. */
    static List<List<String>> children(List<Child> models) {
        String last = models.get(6).idNumber();
        return List.of(
                changed(
                        Child.HEADERS,
                        models.get(6).row(),
                        Map.of("身份证号", wrongCheckDigit(fresh(models.get(6).row(), Child.HEADERS)))),
                changed(
                        Child.HEADERS,
                        models.get(7).row(),
                        Map.of(
                                "身份证号",
                                fresh(models.get(7).row(), Child.HEADERS),
                                "性别",
                                otherSex(models.get(7).sex()))),
                changed(
                        Child.HEADERS,
                        models.get(8).row(),
                        Map.of("身份证号", fresh(models.get(8).row(), Child.HEADERS), "居住地区划代码", "990101999999")),
                changed(
                        Child.HEADERS,
                        models.get(9).row(),
                        Map.of("身份证号", fresh(models.get(9).row(), Child.HEADERS), "监护人电话", "1234567")),
                changed(
                        Child.HEADERS,
                        models.get(10).row(),
                        Map.of("身份证号", fresh(models.get(10).row(), Child.HEADERS), "出生日期", "2016-13-40")),
                changed(Child.HEADERS, models.get(11).row(), Map.of("身份证号", last.substring(0, 17), "姓名", "位数不足")));
    }

    static List<List<String>> elders(List<Elder> models) {
        return List.of(
                changed(
                        Elder.HEADERS,
                        models.get(6).row(),
                        Map.of("身份证号", wrongCheckDigit(fresh(models.get(6).row(), Elder.HEADERS)))),
                changed(
                        Elder.HEADERS,
                        models.get(7).row(),
                        Map.of("身份证号", fresh(models.get(7).row(), Elder.HEADERS), "姓名", "")),
                changed(
                        Elder.HEADERS,
                        models.get(8).row(),
                        Map.of("身份证号", fresh(models.get(8).row(), Elder.HEADERS), "本人电话", "25012345678")),
                changed(
                        Elder.HEADERS,
                        models.get(9).row(),
                        Map.of("身份证号", fresh(models.get(9).row(), Elder.HEADERS), "居住地区划代码", "990101999999")));
    }

    static Stream<List<String>> among(Stream<List<String>> right, List<List<String>> wrong) {
        List<List<String>> rows = new ArrayList<>(right.toList());
        IntStream.range(0, wrong.size()).forEach(i -> rows.add((i + 1) * EVERY + i, wrong.get(i)));
        return rows.stream();
    }

    private static List<String> changed(List<String> headers, List<String> row, Map<String, String> cells) {
        List<String> copy = new ArrayList<>(row);
        cells.forEach((header, text) -> copy.set(headers.indexOf(header), text));
        return copy;
    }

    /** A right ID number of the same birthday and sex that nobody else of the sample has. */
    private static String fresh(List<String> row, List<String> headers) {
        String first17 = row.get(headers.indexOf("身份证号")).substring(0, 14)
                + (row.get(headers.indexOf("性别")).equals("男") ? "991" : "990");
        return first17 + IdNumbers.check(first17);
    }

    private static String wrongCheckDigit(String right) {
        char check = right.charAt(17);
        return right.substring(0, 17) + (check == '1' ? '2' : '1');
    }

    private static String otherSex(String sex) {
        return sex.equals("男") ? "女" : "男";
    }
}
