package org.shouwang.sample;

import java.util.List;

/**
 * Somebody who helps: a line of the staff list.
 *
 * @param role code of the role list, e.g. T class teacher, EW elder visitor
 * @param org code of the organisation for which the role is held
 */
public record Helper(String name, String role, String org, String phone) {

    /** Headers of staff.csv. */
    public static final List<String> HEADERS = List.of("姓名", "角色", "机构代码", "电话");

    /** Cells in the order of {@link #HEADERS}. */
    public List<String> row() {
        return List.of(name, role, org, phone);
    }
}
