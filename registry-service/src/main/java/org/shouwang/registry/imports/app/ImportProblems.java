package org.shouwang.registry.imports.app;

import org.shouwang.platform.web.ProblemCode;
import org.shouwang.registry.table.TableException;

/** Refusals of imports; docs/problems.md says what to do. */
public final class ImportProblems {

    public static final ProblemCode UNKNOWN_IMPORT_KIND = new ProblemCode(
            "UNKNOWN_IMPORT_KIND",
            422,
            "Unknown kind of import",
            "不支持的导入种类，应为 divisions、schools、division-changes、children、elders 或 staff。",
            "Unknown kind of import; use divisions, schools, division-changes, children, elders or staff.");
    public static final ProblemCode FILE_UNREADABLE = new ProblemCode(
            "FILE_UNREADABLE",
            400,
            "File cannot be read",
            "文件无法读取：既不是 .xlsx 工作簿，也不是文本表格，或已损坏。请重新另存为 .xlsx 或 .csv。",
            "The file cannot be read: neither an .xlsx workbook nor a text table, or damaged. Save it again as .xlsx or .csv.");
    public static final ProblemCode FILE_OLD_WORKBOOK = new ProblemCode(
            "FILE_OLD_WORKBOOK",
            400,
            "Old workbook format",
            "文件是旧版 .xls 格式，请在表格软件中另存为 .xlsx。",
            "The file is an old .xls workbook; save it as .xlsx.");
    public static final ProblemCode FILE_ENCODING = new ProblemCode(
            "FILE_ENCODING",
            400,
            "Wrong text encoding",
            "第 {0} 行附近的文字编码无法识别，请将文件另存为 UTF-8 或 GB18030（GBK）编码的 .csv，或改用 .xlsx。",
            "The text encoding is not recognised near line {0}; save the file as .csv in UTF-8 or GB18030 (GBK), or use .xlsx.");
    public static final ProblemCode FILE_TOO_COMPRESSED = new ProblemCode(
            "FILE_TOO_COMPRESSED",
            400,
            "File unpacks to too much",
            "文件解压后的大小异常，为安全起见拒绝读取。",
            "The file unpacks to an unreasonable size and is refused for safety.");
    public static final ProblemCode FILE_CELL_TOO_LONG = new ProblemCode(
            "FILE_CELL_TOO_LONG",
            400,
            "Cell or line too long",
            "第 {0} 行附近有过长的单元格或未闭合的引号，请检查后重试。",
            "Near row {0} a cell is too long or a quotation mark is not closed; check and try again.");
    public static final ProblemCode FILE_EMPTY =
            new ProblemCode("FILE_EMPTY", 400, "Empty file", "文件中没有任何内容。", "There is nothing in the file.");
    public static final ProblemCode FILE_COLUMNS = new ProblemCode(
            "FILE_COLUMNS",
            422,
            "Columns missing or doubled",
            "表头不完整或有重复列，请按 errors 中的提示改正表头。",
            "Columns are missing or stand there twice; correct the header as errors says.");
    public static final ProblemCode FILE_LOST = new ProblemCode(
            "FILE_LOST",
            410,
            "Upload lost",
            "上传的文件已不在服务器上，请重新上传；已导入的行不会重复。",
            "The upload is no longer on the server; upload it again, rows already in are not doubled.");
    public static final ProblemCode IMPORT_FAILED = new ProblemCode(
            "IMPORT_FAILED",
            500,
            "Import failed",
            "导入中断，已导入的行有效；请重新上传同一文件继续，重复的行不会再次写入。",
            "The import broke off; rows already in are valid. Upload the same file again to go on, nothing is doubled.");
    public static final ProblemCode TOO_MANY_IMPORTS = new ProblemCode(
            "TOO_MANY_IMPORTS",
            429,
            "Too many imports waiting",
            "等待处理的导入过多（{0} 个），请稍后再上传。",
            "Too many imports are waiting ({0}); upload again later.");

    private ImportProblems() {}

    /** The refusal a fault of a file leads to. */
    public static ProblemCode of(TableException.Fault fault) {
        return switch (fault) {
            case UNREADABLE -> FILE_UNREADABLE;
            case OLD_WORKBOOK -> FILE_OLD_WORKBOOK;
            case ENCODING -> FILE_ENCODING;
            case TOO_COMPRESSED -> FILE_TOO_COMPRESSED;
            case CELL_TOO_LONG -> FILE_CELL_TOO_LONG;
            case EMPTY -> FILE_EMPTY;
        };
    }
}
