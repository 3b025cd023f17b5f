package dev.cairn.demo;

/** What everything in one workspace of the demo is made with. */
record Workspace(long id, Days days, PastIds ids, Rows rows, Log log, Words words, Tags tags, Names names) {}
