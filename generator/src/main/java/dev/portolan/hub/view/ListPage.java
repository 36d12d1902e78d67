package dev.portolan.hub.view;

import dev.portolan.portal.PageHead;

/**
 * A list of all things of one kind; template {@code hub-list.ftlh}.
 *
 * @param lead a sentence about them; may be empty
 */
public record ListPage(PageHead head, String title, String lead, Table table) {}
