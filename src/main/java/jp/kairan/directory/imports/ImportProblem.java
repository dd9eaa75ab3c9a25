package jp.kairan.directory.imports;

import jp.kairan.kernel.ProblemText;
import jp.kairan.kernel.ProblemType;

/** The problems of applying a register file. */
enum ImportProblem implements ProblemType {
    IMPORT_REFUSED(
            "import-refused", 409, "The file has faults and cannot be applied", "誤りのあるファイルのため、反映できません。直してから送り直してください。"),
    IMPORT_APPLIED("import-applied", 409, "The file has been applied already", "このファイルはすでに反映されています。"),
    IMPORT_OUTDATED(
            "import-outdated",
            409,
            "The directory has changed since the file was checked",
            "確認のあとに名簿が変わりました。もう一度ファイルを送り、違いを確かめてください。");

    private final ProblemText text;

    ImportProblem(String slug, int status, String title, String message) {
        text = new ProblemText(slug, status, title, message);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
