String log = new File(basedir, 'build.log').getText('UTF-8')
File site = new File(basedir, 'target/portolan/portals/public')

assert log.contains(':build (default) @ minimal')
assert log.contains('[INFO] portals/public: ')
assert new File(site, 'index.html').getText('UTF-8').contains('Tides')
assert new File(site, 'tides/v1/index.html').exists()
assert new File(site, 'tides/v1/openapi.json').exists()
assert new File(site, 'tides/docs/reading-tables.html').getText('UTF-8').contains('High water')
assert !log.contains('WARN')

// portolan:help
for (String name : ['catalog', 'output', 'portals', 'only', 'failOn', 'threads', 'now', 'skip']) {
  assert log.contains('User property: portolan.' + name)
}
