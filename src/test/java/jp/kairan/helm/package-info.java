/** The Helm chart held to its promises: rendered and judged by Helm itself, without a helm binary or a cluster. */
package jp.kairan.helm;
