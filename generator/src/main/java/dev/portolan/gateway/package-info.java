/**
 * What the gateway does, as its own files say it. In: the decK files of each control plane. Out:
 * one {@link dev.portolan.gateway.Gateway} a control plane, with services, routes, plugins and
 * upstreams that know their places, and every problem of the files. Secrets never leave: consumers,
 * credentials, certificates, keys, vaults and the configuration of plugins are not even looked at.
 * Not its job: which product a service belongs to, who may see it.
 */
package dev.portolan.gateway;
