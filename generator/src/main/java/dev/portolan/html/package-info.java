/** Markup that is known to be safe, as a type. This package knows no other package. */
package dev.portolan.html;
