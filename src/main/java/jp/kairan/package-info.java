/** Kairan, the electronic circular (電子回覧板) of a city; {@code docs/architecture.md} has the plan of the house. */
package jp.kairan;
