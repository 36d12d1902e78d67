/**
 * What other tools' answers look like, one class a tool. In: the JSON of an answer. Out: drafts of
 * resources. Not its job: files, ages, and who rests on what. Each class says where the shape it
 * reads is described; keys that are not needed are not looked at.
 */
package dev.portolan.inventory.vendor;
