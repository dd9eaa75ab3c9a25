package jp.kairan.hazards.jma;

/** The namespaces of the agency's format that are read here. */
final class Namespaces {
    static final String REPORT = "http://xml.kishou.go.jp/jmaxml1/";
    static final String HEAD = "http://xml.kishou.go.jp/jmaxml1/informationBasis1/";
    static final String SEISMOLOGY = "http://xml.kishou.go.jp/jmaxml1/body/seismology1/";
    static final String METEOROLOGY = "http://xml.kishou.go.jp/jmaxml1/body/meteorology1/";
    static final String ELEMENTS = "http://xml.kishou.go.jp/jmaxml1/elementBasis1/";

    private Namespaces() {}
}
