package jp.kairan.web;

import java.util.List;

/** Whom pages may ask besides the service itself, where a city has chosen so; nobody otherwise. */
public interface OtherHosts {
    /** Origins, as Content Security Policy writes them; empty where nothing of the kind is configured. */
    List<String> origins();
}
