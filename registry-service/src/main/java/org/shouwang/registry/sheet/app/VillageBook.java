package org.shouwang.registry.sheet.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.shouwang.registry.sheet.VillageSheet;

/** Lays a village's sheet out for printing. */
public interface VillageBook {

    /** Headers of the boxes to be written in, in their order. */
    List<String> BOXES = List.of("走访日期", "谈话对象", "电话是否正确", "新电话", "照料变化", "备注");

    /** Header of the number of a row. */
    String NUMBER = "序号";

    /** What stands on it. */
    record Page(String place, String period, VillageSheet sheet, List<VillageSheet.Line> lines) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Writes it. */
    void write(Page page, OutputStream out) throws IOException;
}
