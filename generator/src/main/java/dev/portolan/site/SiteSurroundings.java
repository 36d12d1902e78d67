package dev.portolan.site;

/** What all writers of one site share. */
record SiteSurroundings(
    SitePath name, Object view, Theme theme, SiteFiles files, Destination destination) {}
