/**
 * The demo: a city of the real size in which everything can be tried without a real person, a real phone or a real FCM.
 *
 * <p>Life cycle: {@link jp.kairan.demo.DemoStart} runs before the application and gives it a local FCM; at the start of the
 * application the city is loaded in one transaction unless the database already holds it, and a banner says where to go;
 * from then on anybody may enter as anybody.
 *
 * <p>Invariants: the same seed and size make the same rows, ids included, on any machine and day, but for what has to lie
 * ahead or to be fresh (events, broadcasts, drills, times of reports); nothing that is there at the start is pushed; the
 * demo enters only a database that it filled itself or that is empty, and never runs beside credentials for a real FCM.
 */
package jp.kairan.demo;
