File site = new File(basedir, 'target/portolan/portals/public')

assert new File(site, 'assets/office.css').getText('UTF-8').contains('rebeccapurple')
assert new File(site, 'assets/base.css').exists()
assert new File(site, 'index.html').getText('UTF-8').contains('<p class="office-hours">')
