package dev.portolan.portal.reference;

/**
 * That the samples of a page follow the body a reader chooses.
 *
 * @param script what they are with each body, from the site's root
 * @param shown the number of the body that those on the page send
 */
public record SampleChoice(String script, int shown) {}
