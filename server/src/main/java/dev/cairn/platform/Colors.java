package dev.cairn.platform;

import java.util.List;

/** The colours that the API names, for what people sort things into. */
public final class Colors {
    /** Of projects and portfolios. */
    public static final List<String> OF_PROJECTS = List.of(
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
            "light-warm-gray",
            "none");

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
