/**
 * みまもり: devices of a household (a lamp, a button, a speaker, a sensor) say what they notice; rules tell when that is
 * unusual; then the people whom the household agreed to, family, 町会長, 民生委員, are told, talk in a thread, and one of them
 * goes there and says what was found. While a real incident is open, the same events are evidence of it.
 *
 * <p>Life cycle: a device is registered (its secret is shown once), may be paused, and is removed for good; an alert is
 * raised, taken by one person, and closed; its thread is deleted some months later.
 *
 * <p>Invariants: an event counts once, whoever sends it how often; what comes late is kept and turns nothing back; a
 * household has one open alert a reason; a press of 助けて is told whatever is paused, in a drill as well; whoever is not
 * told of an alert does not learn that there is one. A lamp is never more than a weak sign of life.
 */
package jp.kairan.watch;
