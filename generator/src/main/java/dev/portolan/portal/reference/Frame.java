package dev.portolan.portal.reference;

import dev.portolan.portal.DeprecationView;
import dev.portolan.portal.PageHead;
import dev.portolan.portal.VersionSwitch;

/**
 * What stands around the text on every page of a version.
 *
 * @param versions the switch; it leads to the same thing in the other versions, if it exists there
 */
public record Frame(
    PageHead head, ReferenceNav nav, VersionSwitch versions, DeprecationView deprecation) {}
