/**
 * What the gateway does, as its own files say it. In: the decK files of each control plane. Out:
 * one {@link dev.portolan.gateway.Gateway} a control plane, with services, routes, plugins and
 * upstreams that know their places, and every problem of the files. Secrets never leave:
 * credentials, certificates, keys, vaults and the configuration of plugins are not even looked at;
 * of consumers the names are read that plugins run for. What follows from a gateway alone is told
 * here too, as the gateway itself works it out: where a route is reached and what its backend is
 * asked for ({@link dev.portolan.gateway.Addresses}), which plugins requests meet ({@link
 * dev.portolan.gateway.EffectivePlugins}), which route takes a request ({@link
 * dev.portolan.gateway.Router}). Not its job: which product a service belongs to, who may see it.
 */
package dev.portolan.gateway;
