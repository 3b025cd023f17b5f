package dev.cairn.platform;

import java.util.List;
import java.util.stream.Stream;

/** The colours that the API names, for what people sort things into. */
public final class Colors {
    /** Of tags. */
    public static final List<String> OF_TAGS = List.of(
            "dark-pink",
            "dark-green",
            "dark-blue",
            "dark-red",
            "dark-teal",
            "dark-brown",
            "dark-orange",
            "dark-purple",
            "dark-warm-gray",
            "light-pink",
            "light-green",
            "light-blue",
            "light-red",
            "light-teal",
            "light-brown",
            "light-orange",
            "light-purple",
            "light-warm-gray");

    /** Of projects and portfolios. */
    public static final List<String> OF_PROJECTS =
            Stream.concat(OF_TAGS.stream(), Stream.of("none")).toList();

    /** Of the options of custom fields, and of categories. */
    public static final List<String> OF_OPTIONS = List.of(
            "none",
            "red",
            "orange",
            "yellow-orange",
            "yellow",
            "yellow-green",
            "green",
            "blue-green",
            "aqua",
            "blue",
            "indigo",
            "purple",
            "magenta",
            "hot-pink",
            "pink",
            "cool-gray");

    private Colors() {}
}
