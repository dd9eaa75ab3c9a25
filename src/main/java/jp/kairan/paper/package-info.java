/** What is put on paper or shown to be scanned; knows no feature. */
package jp.kairan.paper;
