/**
 * A PostgreSQL of our own, for the run that needs no installation: real binaries, data that survives restarts and
 * crashes, loopback only, a password. It is started before the application when no datasource is configured.
 */
package jp.kairan.postgres;
