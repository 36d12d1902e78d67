String log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(basedir, 'one/target/portolan/portals/public/a/index.html').exists()
assert new File(basedir, 'two/target/portolan/portals/public/b/index.html').exists()
assert !new File(basedir, 'one/target/portolan/portals/public/b').exists()
assert !log.contains('not marked')
assert log.contains(':check (default) @ two')
