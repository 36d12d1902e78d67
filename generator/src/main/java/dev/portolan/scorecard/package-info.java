/**
 * Scorecards. In: {@code scorecards/<name>.yaml}, the catalog and the inventory. Out: for each
 * scorecard a {@link dev.portolan.scorecard.Assessment}: which services it applies to, what each of
 * them scores, and for every criterion a {@link dev.portolan.scorecard.Verdict} in words with its
 * evidence. Criteria are templates, or rules in CEL over the model that {@link
 * dev.portolan.scorecard.ServiceModel} documents. What cannot be told for want of data is "not
 * evaluated", and does not count as passed. Hides CEL. {@link dev.portolan.scorecard.Scorecards} is
 * the door.
 */
package dev.portolan.scorecard;
