/** Whole builds over real catalogs and specifications that nobody here wrote. */
package dev.portolan.corpus;
