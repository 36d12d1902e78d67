package dev.portolan.portal;

/**
 * Where an authorization server sends readers back to who signed in to try an operation; template
 * {@code oauth-callback.ftlh}.
 */
public record SignedInPage(PageHead head) {}
