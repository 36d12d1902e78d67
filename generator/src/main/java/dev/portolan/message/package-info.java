/**
 * The texts of an interface in the language of its readers. In: files of messages, one for each
 * language a theme speaks, the theme's own before those it builds on. Out: {@link
 * dev.portolan.message.Messages} of one language, which fill in values, choose plurals as the CLDR
 * does, and write numbers and days. Nothing here asks the machine for its locale, and no table of
 * the JDK's is used: the same messages give the same text on every machine. Not its job: what
 * authors write, which is never translated; diagnostics, which are English.
 */
package dev.portolan.message;
