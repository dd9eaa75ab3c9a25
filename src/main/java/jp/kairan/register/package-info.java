/**
 * 避難行動要支援者名簿: the people who need help in an evacuation, who supports them, where to and which way (災害対策基本法
 * 49条の10 to 49条の15). A store apart: what is sensitive is one sealed value per person, and no other package reads its
 * tables; name and address are joined from the directory at each look.
 *
 * <p>The city keeps the entries. Before any disaster, officers of the area see those whose consent names their office
 * (49条の11 第2項; what silence means is a setting, because ordinances differ). While a real incident is asked about, an
 * officer may open the register of an association or a 班 whatever the consent (第3項): the city is told at once, and the
 * {@link jp.kairan.register.Opening} is over by the hour, 24 hours after the incident or 72 hours after it began, or as
 * soon as the city closes it. Above an association there are counts alone.
 *
 * <p>Invariants: a drill opens nothing; nobody sees a person without a row in the log of looks, written in the same
 * transaction, which the person may read; people of a protected household are seen by city administrators and themselves
 * alone; nothing of it is in a file, a log line or the audit but ids, and in no export but the person's own, which has
 * their entry without the note that the city keeps for itself.
 */
package jp.kairan.register;
