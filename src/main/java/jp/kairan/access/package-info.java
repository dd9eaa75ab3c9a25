/**
 * Who may do what: pure values and one table. {@link jp.kairan.access.Policy} is the whole rule of permission on one
 * screen; {@link jp.kairan.access.Actor} is whoever acts, with every office and home; ids that cross packages are types
 * here so that no package imports another only to name its things.
 *
 * <p>Every operation of the API declares its {@link jp.kairan.access.Action} with {@link jp.kairan.access.Does}; what
 * declares nothing is refused.
 */
package jp.kairan.access;
