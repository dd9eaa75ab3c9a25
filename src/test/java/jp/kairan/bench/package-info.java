/**
 * The benchmark of fan-out: starts the packaged service, a local FCM and a PostgreSQL as processes of their own, has the
 * service and its peers send the same to the same, and prints ratios. Here rather than beside the service so that it
 * compiles with every build and yet is in no jar; {@code bench/fanout} is its command.
 */
package jp.kairan.bench;
